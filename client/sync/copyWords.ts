/** Copies words; also on plain http, where browsers offer no clipboard to scripts. Says whether it worked. */
export async function copyWords(words: string): Promise<boolean> {
  if (navigator.clipboard) {
    try {
      await navigator.clipboard.writeText(words);
      return true;
    } catch {
      // Forbidden by the embedding page: the old way may still work.
    }
  }
  const area = document.createElement('textarea');
  area.value = words;
  area.style.position = 'fixed';
  area.style.opacity = '0';
  document.body.append(area);
  area.select();
  const copied = document.execCommand('copy');
  area.remove();
  return copied;
}
