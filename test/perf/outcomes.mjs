// Outcome blocks of the dialect: what becomes of one question, with the reasons that the law asks for.
import { figures, paragraph, schedule, sentences } from './annexes.mjs';
import { balance, balanceOfAnswering, harm, trade } from './reasons.mjs';
import { bullets, DAYS, NEXT, PARTS, PLACES, VERBS, WHO, wrap } from './words.mjs';

const CAVEAT = [
  ':::standard{id="ncnd-caveat" rev="2026-01"}',
  'Nothing in this part of our answer should be taken to show that the information it concerns is or is not held.',
  ':::',
].join('\n');

const FAULTY_SENTENCES = {
  prompt: (p) => `The rest of ${p(PARTS)} [insert: what becomes of it].`,
  field: (p) => `Questions about ${p(PARTS)} go to ((regulatr.url)) only.`,
  link: (p) => `The sheet about ${p(PARTS)} is in [our own folder](file:///archive/sheet-${p.number(10, 99)}.pdf).`,
  html: (p) => `The note about ${p(PARTS)} ends with <font color="red">a mark</font>.`,
};

/** A faulty sentence, if a fault is due. */
export function faultySentence(pick, flaws) {
  const kind = flaws.due(Object.keys(FAULTY_SENTENCES));
  return kind === undefined ? [] : [FAULTY_SENTENCES[kind](pick)];
}

const block = (opening, parts) => [opening, parts.join('\n\n'), ':::'].join('\n');

/** Information given: prose and, in a long answer, a list, figures or a schedule. */
export function disclosed(pick, question, about, rows, relied, flaws) {
  const parts = [`## Question ${question}: what we give you`, wrap(`We hold the ${about.all} and give them to you. ${sentences(pick, 2).join(' ')}`)];
  if (pick.chance(0.4)) parts.push(bullets(sentences(pick, pick.number(3, 5))));
  if (pick.chance(0.3)) parts.push(figures(pick));
  if (rows > 0) parts.push('### Schedule of the documents', schedule(pick, rows, relied));
  parts.push(paragraph(pick, faultySentence(pick, flaws)));
  return { decision: `we give you the ${about.short}`, text: block(`:::disclosed{questions="${question}"}`, parts) };
}

const GROUNDS = [
  {
    under: '31(1)(a)',
    words: 'section 31(1)(a)',
    name: 'prevention or detection of crime',
    likely: true,
    flaws: ['attribute', 'one-sided', 'no-test', 'hedge'],
    reasons: (p, s, depth, flaw) => [
      `${depth} Harm`,
      wrap(
        `${harm(p, s)} Disclosure ${flaw === 'hedge' ? 'could' : 'would be likely to'} prejudice the prevention of crime, because whoever broke into ${p(PARTS)} would know when to come back.`,
      ),
      ...(flaw === 'no-test' ? [] : balance(p, s, depth, flaw)),
    ],
  },
  {
    under: '43(2)',
    words: 'section 43(2)',
    name: 'commercial interests',
    likely: true,
    flaws: ['attribute', 'one-sided', 'no-test', 'hedge'],
    reasons: (p, s, depth, flaw) => [
      `${depth} Harm`,
      wrap(
        `${trade(p, s)} Disclosure ${flaw === 'hedge' ? 'might' : 'would be likely to'} prejudice the commercial interests of the bidders, because each rival could go just below their rates for ${p(PARTS)}.`,
      ),
      ...(flaw === 'no-test' ? [] : balance(p, s, depth, flaw)),
    ],
  },
  {
    under: '40(2) with 40(3A)(a)',
    words: 'section 40(2) by virtue of section 40(3A)(a)',
    name: 'personal information',
    flaws: ['attribute'],
    reasons: (p, s, depth) => [
      `${depth} Legitimate interests test`,
      wrap(
        `Personal data must be processed lawfully and fairly (Article 5(1)(a) of the UK GDPR), here on the basis of legitimate interests (Article 6(1)(f)). The names stand on ${p.number(5, 90)} pages about ${p(PARTS)}.`,
      ),
      [
        wrap(`Legitimate interest: there is one in seeing that ${s.place} was in good hands on ${p(DAYS)}.`, '1. '),
        wrap(`Necessity: it is not necessary to know who ${p(VERBS)} ${p(PARTS)}, as the posts stand in the part that we disclose.`, '2. '),
      ].join('\n'),
      wrap('The test fails at its second stage. Disclosure would not be lawful and would contravene the first data protection principle.'),
    ],
  },
  {
    under: '42(1)',
    words: 'section 42(1)',
    name: 'legal professional privilege',
    flaws: ['attribute', 'one-sided', 'no-test'],
    reasons: (p, s, depth, flaw) => [
      wrap(
        `They were written by a solicitor for the purpose of legal advice about ${p(PARTS)} and were shown to nobody but ${p(WHO)}, so a claim to legal professional privilege could be maintained.`,
      ),
      ...(flaw === 'no-test' ? [] : balance(p, s, depth, flaw)),
    ],
  },
  {
    under: '36(2)(b)(ii)',
    words: 'section 36(2)(b)(ii)',
    name: 'free and frank exchange of views',
    likely: true,
    flaws: ['attribute', 'one-sided', 'no-test'],
    reasons: (p, s, depth, flaw) => [
      `${depth} Qualified person’s opinion`,
      wrap(
        `The chief executive, as qualified person, gave the reasonable opinion on 21 September 2026 that disclosure would be likely to inhibit the free and frank exchange of views for the purposes of deliberation. She read all of the ${s.thing} for ${s.place}, and ${p(WHO)} has yet to decide about ${p(PARTS)}.`,
      ),
      ...(flaw === 'no-test' ? [] : balance(p, s, depth, flaw)),
    ],
  },
  {
    under: '22(1)',
    words: 'section 22(1)',
    name: 'information intended for future publication',
    flaws: ['attribute', 'one-sided', 'no-test'],
    reasons: (p, s, depth, flaw) => [
      wrap(
        `The plan for ${s.place}, agreed in March 2026 and so before your request, says that they will be published on our website on 30 November 2026. It is reasonable in all the circumstances to wait until then, because ${p(WHO)} is still checking ${p(PARTS)}.`,
      ),
      ...(flaw === 'no-test' ? [] : balance(p, s, depth, flaw)),
    ],
  },
];

/** Information withheld on one ground or on two, each in a part of its own. */
export function withheld(pick, question, about, flaws) {
  const first = pick(GROUNDS);
  const second = pick.chance(0.3) && first.likely === true ? GROUNDS[first.under === '31(1)(a)' ? 1 : 0] : undefined;
  const grounds = second === undefined ? [first] : [first, second];
  const flaw = flaws.due(first.flaws);
  const likelihood = first.likely ? ` ${flaw === 'attribute' ? 'likelyhood' : 'likelihood'}="would be likely to"` : '';
  const misspelt = flaw === 'attribute' && !first.likely ? 'informaton' : 'information';
  const under = grounds.map((ground) => ground.under).join(', ');
  const cited = grounds.map((ground) => ground.words).join(' and ');
  const opening = `:::withheld{under="${under}" questions="${question}" ${misspelt}="the ${about.short}"${likelihood}}`;
  const parts = [`## Question ${question}: ${cited}`, wrap(`We hold the ${about.all} and withhold them under ${cited}.`)];
  if (second === undefined) parts.push(...first.reasons(pick, about, '###', flaw));
  else
    for (const ground of grounds)
      parts.push(
        `### ${ground.words.replace('section', 'Section')}: ${ground.name}`,
        ...ground.reasons(pick, about, '####', ground === first ? flaw : undefined),
      );
  if (pick.chance(0.25)) parts.push([':::internal', wrap(`Ask ${pick(WHO)} about ${pick(PARTS)} ${pick(NEXT)}.`), ':::'].join('\n'));
  return {
    relied: grounds.map((ground) => ground.words),
    decision: `we withhold the ${about.short} under ${grounds.map((ground) => `${ground.words} (${ground.name})`).join(' and ')}`,
    text: block(opening, parts),
  };
}

const ANSWERS = [
  {
    under: '31(3) with 31(1)(a)',
    words: 'section 31(3), by reference to section 31(1)(a)',
    likely: true,
    reasons: (p, s) => [
      '### Harm',
      wrap(
        `If we said that somebody had told us about ${s.place}, those who broke into ${p(PARTS)} would look for that person. If we said that nobody had, they could go on ${p(NEXT)}. Confirming or denying would therefore be likely to prejudice the prevention or detection of crime.`,
      ),
      ...balanceOfAnswering(p, s, '###'),
    ],
  },
  {
    under: '38(2) with 38(1)(b)',
    words: 'section 38(2), by reference to section 38(1)(b)',
    likely: true,
    reasons: (p, s) => [
      '### Harm',
      wrap(
        `${p.number(20, 90)} people live near ${s.place}. Either answer would be likely to endanger the safety of one of them, because it would tell those who come to ${p(PARTS)} by night whether somebody there speaks to us.`,
      ),
      ...balanceOfAnswering(p, s, '###'),
    ],
  },
  {
    under: '40(5B)(a)(i)',
    words: 'section 40(5B)(a)(i)',
    reasons: (p, s) => [
      wrap(
        `To say whether such information is held would tell the public something about one person at ${s.place}. Section 40(5B)(a)(i) lifts the duty, because saying so would contravene the first data protection principle (Article 5(1)(a) of the UK GDPR).`,
      ),
      '### Legitimate interests test',
      [
        wrap(`Legitimate interest: those who use ${p(PARTS)} have one in knowing that it is safe.`, '1. '),
        wrap(`Necessity: it is not necessary to say anything about one person, as ${p(PARTS)} is inspected every year.`, '2. '),
      ].join('\n'),
    ],
  },
];

/** Neither confirmed nor denied, closed by the standard wording. */
export function neither(pick, question, about) {
  const ground = pick(ANSWERS);
  const likelihood = ground.likely ? ' likelihood="would be likely to"' : '';
  const parts = [
    `## Question ${question}: ${ground.words}`,
    wrap(
      `We can neither confirm nor deny whether we hold the information that you ask for in question ${question}. The duty in section 1(1)(a) does not apply, by virtue of ${ground.words}.`,
    ),
    ...ground.reasons(pick, about),
    CAVEAT,
  ];
  const decision = `we neither confirm nor deny that we hold information, as the duty in section 1(1)(a) does not apply by virtue of ${ground.words}`;
  return { decision, text: block(`:::ncnd{under="${ground.under}" questions="${question}"${likelihood}}`, parts) };
}

/** Not held, with what was searched. */
export function notHeld(pick, question, about) {
  const searched = `We do not hold any ${about.all}. We searched the files of ${pick(WHO)} and asked ${pick(WHO)}, who would have ordered them.`;
  const parts = [`## Question ${question}: not held`, wrap(`${searched} ${sentences(pick, 1).join(' ')}`)];
  return { decision: `we do not hold the ${about.short}`, text: block(`:::not-held{questions="${question}"}`, parts) };
}

/** Refused for the cost, with an estimate and the advice that belongs to it. */
export function refused(pick, question, about) {
  const files = pick.number(20, 90) * 100;
  const hours = (files * 3) / 60;
  const estimate = `There are ${files.toLocaleString('en-GB')} paper files. In a sample of fifty it took three minutes to find and take out the ${about.thing} in one file. That comes to ${hours} hours. At £25 an hour that is £${(hours * 25).toLocaleString('en-GB')}. The appropriate limit is £450, which is 18 hours, as the Freedom of Information and Data Protection (Appropriate Limit and Fees) Regulations 2004 set it.`;
  const parts = [
    `## Question ${question}: section 12(1), the cost limit`,
    wrap(`We hold the ${about.thing}, but they were filed by street and not by subject.`),
    '### Estimate of cost',
    wrap(estimate),
  ];
  const advice = [
    `## How to narrow question ${question}`,
    wrap(
      `Papers since 2021 are in one system and can be found by subject. If you ask for the ${about.thing} for ${pick(PLACES)} since then, we can answer within the limit.`,
    ),
  ];
  return {
    decision: 'we refuse to answer under section 12(1), as that would cost more than the appropriate limit',
    text: `${block(`:::refused{under="12(1)" questions="${question}"}`, parts)}\n\n${block(`:::advice{questions="${question}"}`, advice)}`,
  };
}
