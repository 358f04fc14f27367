/** The plan's targets: placeholder of the face until the table is in. */
export function TargetsView() {
  return null;
}
