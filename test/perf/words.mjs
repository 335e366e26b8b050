// Words from which the notices of the measurements are made, and the random numbers that choose among them. A seed gives the same
// words on every machine. Everything here was written for these files.

/** Random numbers in [0, 1) that depend on the seed alone (mulberry32). */
export function randomNumbers(seed) {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A chooser: `pick(list)` gives one of a list, `pick.number(a, b)` a whole number from a to b, `pick.chance(p)` whether something happens. */
export function chooser(seed) {
  const random = randomNumbers(seed);
  const pick = (list) => list[Math.floor(random() * list.length)];
  pick.number = (from, to) => from + Math.floor(random() * (to - from + 1));
  pick.chance = (share) => random() < share;
  return pick;
}

/** Lines of at most 78 characters: the first begins with `first`, those that follow with `indent`. */
export function wrap(text, first = '', indent = ' '.repeat(first.length)) {
  const lines = [];
  let line = first;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > 78) {
      lines.push(line);
      line = indent + word;
    } else line += (empty ? '' : ' ') + word;
    empty = false;
  }
  lines.push(line);
  return lines.join('\n');
}

export const bullets = (items) => items.map((item) => wrap(item, '- ')).join('\n');
export const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);

export const THINGS = [
  'inspection reports',
  'drainage surveys',
  'tender papers',
  'patrol plans',
  'repair logs',
  'site drawings',
  'lease papers',
  'load tests',
  'rota sheets',
  'meeting notes',
  'price lists',
  'diving reports',
  'noise readings',
  'key registers',
  'gate records',
  'moorings lists',
  'dredging plans',
  'stock counts',
  'fire drills reports',
  'lighting plans',
  'crane certificates',
  'berth bookings',
  'cable maps',
  'pump readings',
  'footfall counts',
  'roof surveys',
];
export const PLACES = [
  'Alder Lock',
  'Brackenby Quay',
  'the Corn Exchange',
  'Dunlow Bridge',
  'Ellerton Basin',
  'Fennick Hall',
  'the Grain Wharf',
  'Hollin Park',
  'Inglemoor Depot',
  'Kestrel House',
  'the Lime Works',
  'Marrow Lane',
  'Nettleham Pier',
  'Orchard Yard',
  'Pellow Sluice',
  'the Rope Store',
  'Saltgate Market',
  'Tarn Row',
  'Underhill Garage',
  'Varley Tunnel',
  'Wick Marina',
  'the Yarn Mill',
  'Applegarth School',
  'Bexley Ferry',
  'the Customs Shed',
  'Dray Street',
];
export const WHO = [
  'the harbour engineer',
  'the estates team',
  'the clerk of works',
  'an outside surveyor',
  'the night supervisor',
  'the finance section',
  'the dock master',
  'the records unit',
  'a structural consultant',
  'the contracts manager',
  'the duty officer',
  'the ferry operator',
  'the planning team',
  'the insurance adviser',
];
export const DAYS = [
  '3 March',
  '14 April',
  '9 May',
  '21 June',
  '30 July',
  '2 September',
  '17 October',
  '25 November',
  '12 January',
  '6 February',
  '27 August',
  '19 December',
];
export const VERBS = ['reviewed', 'compared', 'checked', 'collected', 'examined', 'measured', 'listed', 'revised', 'copied', 'photographed'];
export const PARTS = [
  'the east stair',
  'the lower gate',
  'the pump chamber',
  'the north wall',
  'the crane track',
  'the ticket hall',
  'the fuel store',
  'the slipway',
  'the culvert',
  'the control cabin',
  'the roof trusses',
  'the cellar',
  'the loading bay',
  'the footbridge',
  'the tide gauge',
  'the switch room',
  'the outer fence',
];
export const SEEN = [
  'was dry throughout',
  'had been painted since the last visit',
  'showed cracks a hand wide',
  'leaned towards the water',
  'was locked when we came',
  'carried twice the load that it was built for',
  'could not be reached at high tide',
  'had lost most of its bolts',
  'was rebuilt at the owner’s cost',
  'was in better order than expected',
  'had no light of its own',
  'stood open for a week',
  'was left for the next season',
  'needed new hinges',
];
export const NEXT = [
  'before the autumn gales',
  'once the ferry is in dock',
  'when the new crane has come',
  'as soon as the road is clear',
  'after the boat show',
  'with the money of next year',
  'in the first dry week',
  'while the basin is empty',
  'together with the work on the gates',
  'by hand and at night',
];

/** Things of a place and a year, as a request asks for them. */
export function subject(pick) {
  const thing = pick(THINGS);
  const place = pick(PLACES);
  const year = pick.number(2016, 2025);
  return { thing, place, year, all: `${thing} for ${place} from ${year}`, short: `${thing} for ${place}` };
}
