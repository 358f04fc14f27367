/**
 * How a text names departments. One that was renamed is known by its former names too: plans written before go on
 * naming it so. Pure.
 */
export interface NamedDepartment {
  name: string;
  /** The oldest first. */
  formerNames: readonly string[];
}

export interface KnownDepartment extends NamedDepartment {
  id: string;
}

/** Every name a text may use: those of today first. */
export function namesOf(departments: readonly NamedDepartment[]): string[] {
  return [
    ...new Set([
      ...departments.map(({ name }) => name),
      ...departments.flatMap(({ formerNames }) => formerNames),
    ]),
  ];
}

/** A department as a text names it: by its name, a former one, or by one that holds the other. */
export function departmentNamed<D extends NamedDepartment>(name: string, departments: Iterable<D>): D | null {
  const all = [...departments];
  // A name that another department took over is that one's.
  return (
    all.find((one) => one.name === name) ??
    all.find((one) => one.formerNames.includes(name)) ??
    all.find((one) => holds(one.name, name)) ??
    all.find((one) => one.formerNames.some((former) => holds(former, name))) ??
    null
  );
}

const holds = (a: string, b: string): boolean => a.includes(b) || b.includes(a);
