import assert from 'node:assert/strict';
import { law } from '../../server/src/core/law/index';
import { lift } from '../../server/src/core/notice/lift';
import type { Notice } from '../../server/src/core/notice/model';
import { parse } from '../../server/src/core/syntax/index';
import { CLOSINGS, type Closing } from './rightsClosings';
import { OTHER_CLOSINGS } from './rightsOther';
import { UNUSUAL_CLOSINGS } from './rightsUnusual';

const BODY =
  'Freedom of Information request FOI-26-0417\n\nDear A. Requester,\n\nThank you for your request of 5 October 2026.\n\nWe hold the report, but it is exempt under section 21 of the Freedom of Information Act 2000, because you can read it at https://anytown.example/report.';

function read({ text, whole }: Closing): Notice {
  const letter = whole ? text : `${BODY}\n\n${text}\n\nYours sincerely,\n\nB. Officer\nInformation Access Manager\n`;
  return lift(parse(letter, { form: 'plain' }), law);
}

const said = ({ rights }: Notice) => ({
  review: rights.internalReview.length > 0,
  regulator: rights.regulator.length > 0,
  noProcedure: rights.noProcedure.length > 0,
  elsewhere: rights.elsewhere.length > 0,
  other: rights.otherCommissioner.length > 0,
});

describe('rights of the requester', () => {
  for (const closing of [...CLOSINGS, ...OTHER_CLOSINGS, ...UNUSUAL_CLOSINGS])
    it(closing.name, () => {
      const { review, regulator, noProcedure = false, elsewhere = false, other = false } = closing;
      assert.deepEqual(said(read(closing)), { review, regulator, noProcedure, elsewhere, other });
    });
});

/** The zone of the sentence that contains some words. */
function zoneOf(text: string, words: string): string | undefined {
  return lift(parse(text, { form: 'plain' }), law).sentences.find((sentence) => sentence.text.includes(words))?.zone;
}

describe('the passage on rights among the others', () => {
  const step = 'If you are dissatisfied with this answer you can ask for an internal review.';

  it('ends where the answer goes on, when no heading opened it', () => {
    const text = `${BODY}\n\n${step}\n\nYou can write to foi@anytown.example.\n\nThe names are withheld under section 40(2) of the Act, since they are personal data.\n`;
    assert.equal(zoneOf(text, 'You can write'), 'rights');
    assert.equal(zoneOf(text, 'The names'), 'body');
  });

  it('goes on under its heading, whatever it says about the Act', () => {
    const text = `${BODY}\n\nComplaint rights\n\n${step}\n\nUnder section 17 of the Act we tell you when information is withheld.\n`;
    assert.equal(zoneOf(text, 'Under section 17'), 'rights');
  });

  it('ends at the closing, and can begin again after it', () => {
    const text = `${BODY}\n\n${step}\n\nYours sincerely,\n\nB. Officer\n\nYour right to complain\n\nWrite to the Information Commissioner.\n`;
    assert.equal(zoneOf(text, 'B. Officer'), 'closing');
    assert.equal(zoneOf(text, 'Write to'), 'rights');
  });

  it('is not opened by what the requester said in asking for a review', () => {
    const text = `Internal review FOI-26-0417\n\nDear A. Requester,\n\nThank you for your letter.\n\nYou say in your request for an internal review that the report is public.\n\nWe uphold the decision.\n`;
    assert.equal(zoneOf(text, 'We uphold'), 'body');
  });
});

describe('contact details of the regulator', () => {
  const contacts = (closing: string): string[] => {
    const text = `${BODY}\n\n${closing}\n\nYours sincerely,\n\nB. Officer\nfoi@anytown.example\n`;
    return lift(parse(text, { form: 'plain' }), law).rights.contact.map(({ start, end }) => text.slice(start, end));
  };

  it('are those after its name, and not those of the authority', () => {
    assert.deepEqual(
      contacts(
        'Ask for an internal review at reviews@anytown.example. You can then complain to the Information Commissioner, Churchill House, Belfast BT7 2JB, telephone 0303 123 1114.',
      ),
      ['BT7 2JB', '0303 123 1114'],
    );
  });

  it('may stand in lines below it', () => {
    assert.deepEqual(contacts('You may appeal to:\n\nInformation Commissioner’s Office\nWycliffe House\nWilmslow\nSK9 5AF\nwww.ico.org.uk'), [
      'Wycliffe House',
      'SK9 5AF',
      'www.ico.org.uk',
    ]);
  });

  it('are none where only its name is given', () => {
    assert.deepEqual(contacts('You can ask for an internal review at reviews@anytown.example, and then complain to the Information Commissioner.'), []);
  });
});
