import type { IsoDate, Regime } from '../syntax/model';
import { whenNeeded } from '../text/whenNeeded';
import { formatCitation, parseNormalForm } from './citation';
import type { Basis, Effect, Need, Provision, Status } from './model';

/** What one line of the data may say beyond its place and its words. Places are written without the regime's prefix: `31(3)`, `12(5)(b)`. */
export interface Details {
  readonly title?: string;
  readonly status?: Status;
  readonly basis?: Basis;
  readonly threshold?: Provision['threshold'];
  readonly substantial?: boolean;
  readonly exact?: boolean;
  readonly ncnd?: readonly string[];
  /** A level stands for the grounds under it: `31(1)` for all its limbs. */
  readonly matters?: readonly string[];
  /** A level stands for the conditions under it. */
  readonly conditions?: readonly string[];
  readonly needs?: readonly Need[];
  readonly requirements?: readonly string[];
  readonly excludes?: readonly string[];
  readonly confirmed?: boolean;
}

/** One line of the data. `effect` is missing for a level whose nature follows from what stands under it. */
export interface Row extends Details {
  /** Place inside the section: `(1)(a)`, or empty for the section itself. */
  readonly at: string;
  readonly summary: string;
  readonly effect?: Effect;
}

/** A section or regulation with everything the catalogue knows of it. */
export interface Section {
  readonly number: string;
  readonly title: string;
  readonly url: string;
  readonly guidance?: string;
  readonly asOf: IsoDate;
  readonly confirmed: boolean;
  /** What holds for every ground of the section unless its own row says otherwise. */
  readonly grounds: Details;
  readonly rows: readonly Row[];
}

/** A limb under which information is kept back. */
export const ground = (at: string, summary: string, details: Details = {}): Row => ({ ...details, at, summary, effect: 'withholding' });

/** A limb that excludes the duty to confirm or deny. */
export const ncnd = (at: string, summary: string, details: Details = {}): Row => ({ ...details, at, summary, effect: 'ncnd' });

/** A ground on which a request is turned down without going into its content. */
export const refusal = (at: string, summary: string, details: Details = {}): Row => ({ ...details, at, summary, effect: 'refusal' });

/** A condition, purpose or definition that belongs to a ground and is none itself. */
export const condition = (at: string, summary: string, details: Details = {}): Row => ({ ...details, at, summary, effect: 'condition' });

/** A provision that is no ground of refusal and belongs to none. */
export const other = (at: string, summary: string, details: Details = {}): Row => ({ ...details, at, summary, effect: 'other' });

/** A level above limbs, given words of its own; its nature follows from what stands under it. */
export const level = (at: string, summary: string, details: Details = {}): Row => ({ ...details, at, summary });

const NO_GROUND: ReadonlySet<Effect> = new Set<Effect>(['condition', 'other']);

interface Node {
  readonly path: readonly string[];
  readonly section: Section;
  readonly row: Row | undefined;
  readonly children: Node[];
}

/** The entries of one regime. Each section is made when it is first asked for, since a letter names a few of a hundred. */
export interface RegimeEntries {
  readonly regime: Regime;
  /** Numbers of its sections, in the order of the data. */
  readonly numbers: () => readonly string[];
  /** The entries of a section, whichever case its letters are in (`22a`); none where there is no such section. */
  section(number: string): readonly Provision[];
}

/**
 * Makes the entries of one regime from its data, in the order of the data. Levels that have no row are added, so every prefix of an entry is an entry.
 * A level takes from its limbs what they have in common.
 */
export function buildRegime(regime: Regime, data: () => readonly Section[]): RegimeEntries {
  const sections = whenNeeded(data);
  const parts = whenNeeded(() => new Map(sections().map((section) => [section.number.toLowerCase(), whenNeeded(() => readSection(regime, section))])));
  const nodeAt = (place: string): MakeableNode | undefined => {
    const [number = ''] = parseNormalForm(place)?.path ?? [];
    return parts().get(number.toLowerCase())?.().get(place);
  };
  const expand = (places: readonly string[], wanted: (effect: Effect) => boolean): string[] =>
    places.flatMap((place) => {
      const found = nodeAt(place);
      return found ? leaves(found.node, found.make, wanted) : [place];
    });
  const finish = ({ node, make }: MakeableNode): Provision => {
    const provision = make(node);
    return Object.assign({}, provision, {
      matters: expand(provision.matters, (effect) => effect === 'withholding'),
      conditions: expand(provision.conditions, (effect) => effect === 'condition'),
    });
  };
  const made = whenNeeded(() => new Map([...parts()].map(([number, nodes]) => [number, whenNeeded(() => [...nodes().values()].map(finish))])));
  return { regime, numbers: whenNeeded(() => sections().map(({ number }) => number)), section: (number) => made().get(number.toLowerCase())?.() ?? [] };
}

/** A node, and what makes the entries of its section. */
interface MakeableNode {
  readonly node: Node;
  readonly make: (node: Node) => Provision;
}

/** The nodes of a section by their citations, each before those under it. */
function readSection(regime: Regime, section: Section): Map<string, MakeableNode> {
  const made = new Map<Node, Provision>();
  const make = (node: Node): Provision => {
    const known = made.get(node);
    if (known) return known;
    const provision = entry(regime, node, node.children.map(make));
    made.set(node, provision);
    return provision;
  };
  const nodes = new Map<string, MakeableNode>();
  const collect = (node: Node): void => {
    nodes.set(citationOf(regime, node), { node, make });
    node.children.forEach(collect);
  };
  collect(tree(section));
  return nodes;
}

function citationOf(regime: Regime, node: Node): string {
  return formatCitation(regime, node.path);
}

function tree(section: Section): Node {
  const rows = new Map(section.rows.map((row) => [row.at, row]));
  const root: Node = { path: [section.number], section, row: rows.get(''), children: [] };
  for (const row of section.rows) {
    let node = root;
    let at = '';
    for (const part of row.at.split(/[()]+/).filter(Boolean)) {
      at += `(${part})`;
      let child = node.children.find((one) => one.path.at(-1) === part);
      if (!child) {
        child = { path: [...node.path, part], section, row: rows.get(at), children: [] };
        node.children.push(child);
      }
      node = child;
    }
  }
  return root;
}

/** The most exact citations of the wanted kind under a node; the node itself where nothing of that kind stands under it. */
function leaves(node: Node, make: (node: Node) => Provision, wanted: (effect: Effect) => boolean): string[] {
  const provision = make(node);
  const below = node.children.filter((child) => wanted(make(child).effect));
  if (below.length === 0 || (provision.exact && wanted(provision.effect))) return [provision.citation];
  return below.flatMap((child) => leaves(child, make, wanted));
}

function entry(regime: Regime, node: Node, children: readonly Provision[]): Provision {
  const { section, row } = node;
  const isLevel = row?.effect === undefined;
  const effect = row?.effect ?? effectOfLevel(children);
  const limbs = isLevel ? children.filter((child) => sameSide(child.effect, effect)) : [];
  const defaults: Details = NO_GROUND.has(effect) ? {} : groundDefaults(section, effect);
  const own: Details = isLevel && limbs.length > 0 ? { ...common(limbs), ...row } : { ...defaults, ...row };
  const prefix = (places: readonly string[] = []): string[] => places.map((place) => (parsed(place) ? formatCitation(regime, pathOf(place)) : place));
  return {
    citation: citationOf(regime, node),
    regime,
    path: node.path,
    title: row?.title ?? section.title,
    summary: row?.summary ?? lowerFirst(section.title),
    effect,
    status: own.status ?? 'none',
    basis: own.basis,
    threshold: own.threshold,
    substantial: own.substantial ?? false,
    exact: own.exact ?? !isLevel,
    ncnd: prefix(own.ncnd),
    matters: prefix(own.matters),
    conditions: prefix(own.conditions),
    needs: own.needs ?? [],
    requirements: own.requirements ?? [],
    excludes: prefix(own.excludes),
    source: { url: section.url, guidance: section.guidance, asOf: section.asOf },
    confirmed: own.confirmed ?? section.confirmed,
  };
}

const NCND_REQUIREMENTS: readonly string[] = [
  'Argue what a confirmation or a denial would itself give away, not what the content would.',
  'Do not let the words of the letter show whether anything is held.',
];

/** A confirmation or denial has neither the counterpart, the conditions nor the special contents of a withholding limb, so it takes only what kind of ground it is. */
function groundDefaults(section: Section, effect: Effect): Details {
  if (effect !== 'ncnd') return section.grounds;
  const { status, basis, threshold, substantial, confirmed } = section.grounds;
  return {
    ...(status === undefined ? {} : { status }),
    ...(basis === undefined ? {} : { basis }),
    ...(threshold === undefined ? {} : { threshold }),
    ...(substantial === undefined ? {} : { substantial }),
    ...(confirmed === undefined ? {} : { confirmed }),
    requirements: NCND_REQUIREMENTS,
  };
}

function effectOfLevel(children: readonly Provision[]): Effect {
  const order: readonly Effect[] = ['withholding', 'refusal', 'ncnd', 'condition'];
  return order.find((effect) => children.some((child) => child.effect === effect)) ?? 'other';
}

/** Under the EIR some limbs of one paragraph turn a request down and others keep information back; for the paragraph they count alike. */
function sameSide(child: Effect, level: Effect): boolean {
  return child === level || (level === 'withholding' && child === 'refusal');
}

function common(limbs: readonly Provision[]): Details {
  const [first, ...rest] = limbs;
  if (!first) return {};
  const same = <K extends 'status' | 'basis' | 'threshold' | 'substantial'>(key: K): boolean => rest.every((limb) => limb[key] === first[key]);
  const needs = first.needs.filter((need) => rest.every((limb) => limb.needs.includes(need)));
  const requirements = first.requirements.filter((text) => rest.every((limb) => limb.requirements.includes(text)));
  const union = (key: 'ncnd' | 'matters' | 'conditions' | 'excludes'): string[] => [...new Set(limbs.flatMap((limb) => limb[key]))];
  return {
    status: same('status') ? first.status : 'depends',
    ...(same('basis') ? (first.basis ? { basis: first.basis } : {}) : { basis: 'mixed' as const }),
    ...(same('threshold') && first.threshold ? { threshold: first.threshold } : {}),
    substantial: same('substantial') && first.substantial,
    ncnd: union('ncnd'),
    matters: union('matters'),
    conditions: union('conditions'),
    needs,
    requirements,
    excludes: union('excludes'),
    confirmed: limbs.every((limb) => limb.confirmed),
  };
}

/** A place as the data writes it, without a regime's prefix; what a level took over from its limbs is in normal form already. */
function parsed(place: string): boolean {
  return /^\d/.test(place);
}

function pathOf(place: string): string[] {
  return place.split(/[()]+/).filter(Boolean);
}

function lowerFirst(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
