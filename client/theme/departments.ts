/**
 * The palette of departments and the people in them: ten colours that stay apart in normal, protan, deutan
 * and tritan vision. Index 0 is the grey of those without a department. Never the colour of a state.
 */

/** [light, dark]; index = `color` of a department or person. */
export const DEPARTMENT_COLORS: readonly (readonly [string, string])[] = [
  ['#545B66', '#A9B0BA'],
  ['#1D57E0', '#6A90EB'],
  ['#7442B0', '#A382CB'],
  ['#D9736D', '#E6A39F'],
  ['#76900F', '#A5B661'],
  ['#2A9FC6', '#72C0D9'],
  ['#116F1C', '#62A069'],
  ['#C9407F', '#DB81AB'],
  ['#1C2733', '#8FA3B8'],
  ['#603A12', '#B98A57'],
  ['#8F2763', '#C9659F'],
];

/** The CSS variable of a palette number; unknown numbers are grey. */
export function departmentColor(color: number): string {
  return `var(--gc-dep-${color >= 1 && color <= 10 ? color : 0})`;
}

/** Ground of a name flag at a caret: the colour made dark enough for white words. */
export function flagColor(color: number): string {
  return `var(--gc-flag-${color >= 1 && color <= 10 ? color : 0})`;
}
