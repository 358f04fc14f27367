// Whether a quantity is chosen from the one before it: 从20个项目中择优资助5个. Folded text in.
import type { RawTarget } from '../blockReading.ts';

/** Whether it is chosen from those just named, not others beside them: by the words (从中), or as 组建8个团队,支持3个 is. */
export function chosenFrom(
  f: string,
  before: string,
  clause: string,
  prev: RawTarget | undefined,
): '从中' | 'yes' | null {
  if (prev === undefined || !chooses.test(before)) return null;
  if (/从(?:中(?![国央心学小东部医级青华欧亚])|[^,。;、:()\d]{1,14}中)/.test(clause)) return '从中';
  // 从入选的20个项目中择优资助25个
  const ahead = f.slice(Math.max(0, prev.start - 14), prev.start);
  if (/从[^,。;:]{0,10}$/.test(ahead) && /^[^,。;:\d]{0,10}中/.test(f.slice(prev.end, prev.end + 11)))
    return '从中';
  return /其中/.test(clause) ||
    /(?:组建|组成|成立|遴选)[^,。;]{0,14}$/.test(f.slice(Math.max(0, prev.start - 24), prev.start))
    ? 'yes'
    : null;
}

const chooses = /(?:支持|遴选|推荐|择优|资助|选派|评选|选出|评出|选拔|选聘|确定|表彰)[^,。;]{0,8}$/;
