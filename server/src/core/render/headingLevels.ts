import type { Flow } from './letter';

const DEPTHS = [1, 2, 3, 4, 5, 6] as const;

/** Passages with their headings moved up or down together, so that the highest has level `top`; where there is none, as they are. None goes below 6. */
export function withHighestHeading(flows: readonly Flow[], top: 1 | 3): readonly Flow[] {
  const depths = flows.flatMap(headingDepths);
  const highest = depths.reduce((least, depth) => Math.min(least, depth), 6);
  return depths.length === 0 ? flows : flows.map((flow) => moved(flow, top - highest));
}

function headingDepths(flow: Flow): readonly number[] {
  if (flow.kind === 'heading') return [flow.depth];
  if (flow.kind === 'quotation') return flow.children.flatMap(headingDepths);
  return flow.kind === 'list' ? flow.items.flatMap((item) => item.flatMap(headingDepths)) : [];
}

function moved(flow: Flow, by: number): Flow {
  if (by === 0) return flow;
  if (flow.kind === 'heading') return { ...flow, depth: DEPTHS[flow.depth + by - 1] ?? 6 };
  if (flow.kind === 'quotation') return { ...flow, children: flow.children.map((one) => moved(one, by)) };
  return flow.kind === 'list' ? { ...flow, items: flow.items.map((item) => item.map((one) => moved(one, by))) } : flow;
}
