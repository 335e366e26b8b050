import type { IsoDate, Regime } from '../syntax/model';
import { parseNormalForm } from './citation';
import type { Effect, ObsoleteCitation } from './model';

/** The day on which the data protection law of 2018 rewrote section 40 and its counterparts (Data Protection Act 2018, schedule 19). */
const REWRITTEN: IsoDate = '2018-05-25';

function old(citation: string, replacedBy: readonly string[], effect: Effect, first: string | undefined = replacedBy[0]): ObsoleteCitation {
  const regime: Regime = parseNormalForm(citation)?.regime ?? 'FOIA';
  return { citation, regime, replacedBy, first, from: REWRITTEN, effect, confirmed: regime === 'FOIA' };
}

/**
 * Citations that no longer exist. Section 37(1)(a) is not here though royal communications moved out of it in 2011: the citation itself is still good.
 * Those of the EIR and of FOISA rest on the parallel with section 40 and are unconfirmed.
 */
export const obsoleteCitations: readonly ObsoleteCitation[] = [
  old('40(3)', ['40(3A)', '40(3B)'], 'condition', '40(3A)(a)'),
  old('40(3)(a)', ['40(3A)(a)'], 'condition'),
  old('40(3)(a)(i)', ['40(3A)(a)'], 'condition'),
  old('40(3)(a)(ii)', ['40(3B)'], 'condition'),
  old('40(3)(b)', ['40(3A)(b)'], 'condition'),
  old('40(4)', ['40(4A)'], 'condition'),
  // Section 40(5A) is for a requester's own data only, so the offer that fits most letters is the one about other people.
  old('40(5)', ['40(5A)', '40(5B)'], 'ncnd', '40(5B)(a)(i)'),
  old('40(5)(a)', ['40(5A)'], 'ncnd'),
  old('40(5)(b)', ['40(5B)'], 'ncnd', '40(5B)(a)(i)'),
  old('40(5)(b)(i)', ['40(5B)(a)(i)', '40(5B)(a)(ii)', '40(5B)(b)'], 'ncnd'),
  old('40(5)(b)(ii)', ['40(5B)(c)'], 'ncnd'),
  old('40(6)', [], 'condition'),
  old('reg 13(2)', ['reg 13(2A)', 'reg 13(2B)'], 'condition', 'reg 13(2A)(a)'),
  old('reg 13(2)(a)', ['reg 13(2A)(a)', 'reg 13(2B)'], 'condition'),
  old('reg 13(2)(a)(i)', ['reg 13(2A)(a)'], 'condition'),
  old('reg 13(2)(a)(ii)', ['reg 13(2B)'], 'condition'),
  old('reg 13(2)(b)', ['reg 13(2A)(b)'], 'condition'),
  old('reg 13(3)', ['reg 13(3A)'], 'condition'),
  old('reg 13(4)', [], 'condition'),
  old('reg 13(5)', ['reg 13(5A)', 'reg 13(5B)'], 'ncnd'),
  old('FOISA 38(2)', ['FOISA 38(2A)', 'FOISA 38(2B)'], 'condition', 'FOISA 38(2A)(a)'),
  old('FOISA 38(2)(a)', ['FOISA 38(2A)(a)', 'FOISA 38(2B)'], 'condition'),
  old('FOISA 38(2)(a)(i)', ['FOISA 38(2A)(a)'], 'condition'),
  old('FOISA 38(2)(a)(ii)', ['FOISA 38(2B)'], 'condition'),
  old('FOISA 38(2)(b)', ['FOISA 38(2A)(b)'], 'condition'),
  old('FOISA 38(3)', ['FOISA 38(3A)'], 'condition'),
  old('FOISA 38(4)', [], 'condition'),
];
