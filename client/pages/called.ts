/** What somebody is called where several of one name may be told from each other: `张伟（wei@x.cn）`. Pure. */
export function calledOf({ name, also }: { name: string; also: string | null }): string {
  if (also === null) return name;
  return /\p{Script=Han}/u.test(name) ? `${name}（${also}）` : `${name} (${also})`;
}
