/** A form sent with word of how much of it is on its way: what fetch cannot tell. Knows no routes. */
export interface FormAnswer {
  status: number;
  json: unknown;
}

/** `onSent`: the share 0–1 that has left, 1 when all has. Rejects when nobody answers or `signal` aborts. */
export function sendForm(
  path: string,
  form: FormData,
  headers: Readonly<Record<string, string>>,
  onSent: (share: number) => void,
  signal?: AbortSignal,
): Promise<FormAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const onAbort = (): void => request.abort();
    const settle = (act: () => void): void => {
      signal?.removeEventListener('abort', onAbort);
      act();
    };
    request.open('POST', path);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ lengthComputable, loaded, total }) => {
      if (lengthComputable && total > 0) onSent(loaded / total);
    };
    request.upload.onload = () => onSent(1);
    request.onload = () =>
      settle(() => resolve({ status: request.status, json: parsed(request.responseText) }));
    request.onerror = () => settle(() => reject(new Error('nobody answered')));
    request.onabort = () => settle(() => reject(new DOMException('cancelled', 'AbortError')));
    if (signal?.aborted) {
      reject(new DOMException('cancelled', 'AbortError'));
      return;
    }
    signal?.addEventListener('abort', onAbort, { once: true });
    request.send(form);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no answer of ours: told by its status
  }
}
