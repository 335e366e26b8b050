import type { PersonalPattern } from './model';

/** Shared mailboxes and services of organisations: parts of a local name that make it nobody's own. */
const ROLE_PARTS =
  /^(?:foi\w*|freedom\w*|info\w*|enquir\w*|inquir\w*|contact\w*|customer\w*|complaint\w*|data\w*|dp[oa]?|legal\w*|privacy|access|right\w*|record\w*|request\w*|team\w*|office\w*|admin\w*|help\w*|support\w*|service\w*|desk|press|media|news\w*|comm\w*|council\w*|hr|human|people|finance\w*|planning\w*|housing\w*|highway\w*|parking\w*|benefit\w*|revenue\w*|school\w*|education|adult\w*|child\w*|social|care|public\w*|health\w*|environment\w*|licen[cs]\w*|election\w*|elector\w*|democratic|committee\w*|member\w*|governance|corporate|general|post\w*|mail\w*|web\w*|secretary\w*|clerk|reception|sales|recruit\w*|job\w*|procure\w*|tender\w*|contract\w*|review\w*|appeal\w*|case\w*|casework|scotland|wales|england|uk|north|south|east|west|central|local|no|reply|noreply|the|dept|department|unit|police|force|nhs|trust|hospital|library|museum|archive\w*|waste|recycl\w*|street\w*|tax|transport|travel|bus|fire|rescue|safety|security|fraud|audit\w*|standards|trading|registr\w*|community|customerservices|business\w*|rates?|pension\w*|payroll|it|ict|digital|project\w*|event\w*|bookings?)$/i;
/** First names that are borne by many people in the United Kingdom and are no common word: with a surname after the point, the mailbox is a person's. */
const FIRST_NAMES =
  /^(?:a[a-z]?hmed|alan|alex|alexander|alice|alison|amanda|amy|andrew|angela|anita|ann|anna|anne|anthony|barbara|benjamin|brian|caroline|catherine|charles|charlotte|chris|christine|christopher|claire|colin|craig|daniel|darren|david|dawn|deborah|diane|donna|dorothy|edward|elaine|eleanor|elizabeth|emily|emma|fatima|fiona|gareth|gary|geoffrey|george|gillian|graham|hannah|harry|heather|helen|ian|imran|jacqueline|james|jane|janet|jason|jean|jennifer|jessica|joan|joanne|john|jonathan|joseph|josh|joshua|joyce|judith|julia|julie|karen|kate|katherine|kathleen|keith|kelly|kenneth|kevin|kim|laura|lauren|lee|lesley|linda|lisa|liam|louise|lucy|lynn|margaret|maria|marie|martin|mary|matthew|maureen|megan|michael|michelle|mohammed|muhammad|natalie|neil|nicholas|nicola|oliver|olivia|pamela|patricia|patrick|paul|pauline|peter|philip|priya|rachel|rebecca|richard|robert|roger|ruth|ryan|samantha|samuel|sandra|sarah|scott|sean|sharon|sheila|shirley|simon|sophie|stephanie|stephen|steven|stuart|susan|tariq|thomas|timothy|tracey|trevor|valerie|victoria|wendy|william|yvonne|zoe)$/i;
/** Mailboxes that people have as private persons. */
const PRIVATE_DOMAIN =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|btopenworld|sky|talktalk|virginmedia|ntlworld|blueyonder|protonmail|proton|tiscali)\./i;

/** A person’s mailbox is told by its name: a first name or an initial and a surname that is no service. */
const MAILBOX: PersonalPattern = {
  kind: 'email',
  what: 'a person’s e-mail address',
  hint: /@/,
  pattern: /(?<![\w.+'’-])([\w+-]{1,40}(?:\.[\w+-]{1,40}){0,3})@([\w-]{1,60}(?:\.[\w-]{1,30}){1,4})/g,
  judge: ([, local = '', domain = '']) => mailboxOf(local, domain),
  contact: true,
};

export const MAILBOXES: readonly PersonalPattern[] = [MAILBOX];

/** `certain` for a private person’s mailbox, `likely` for that of a person at work: it may have been given on purpose. */
export function mailboxOf(local: string, domain: string): 'certain' | 'likely' | undefined {
  const parts = local.split(/[._-]/).filter((part) => part !== '');
  if (parts.length === 0 || parts.some((part) => ROLE_PARTS.test(part.replace(/\d{1,4}$/, '')))) return undefined;
  const [first = '', ...rest] = parts;
  const isPrivate = PRIVATE_DOMAIN.test(domain);
  const isName = parts.length <= 3 && rest.some((part) => part.length > 1) && (FIRST_NAMES.test(first) || /^[a-z]$/i.test(first));
  if (isName || (isPrivate && FIRST_NAMES.test(first.replace(/\d{1,4}$/, '')))) return isPrivate ? 'certain' : 'likely';
  return undefined;
}
