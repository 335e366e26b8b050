/** What the other notices of the workspace say, asked by rules that compare notices. Never holds the notice that is checked. */
export interface Neighbours {
  /** How many notices there are. */
  readonly size: number;
}
