// Finds the browser that the tests look through, or installs it where that is possible.
import { installWithApt, isProgram, which } from './programs.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
// Fonts come along because a machine without any draws empty boxes in screenshots.
const PACKAGES = ['chromium', 'fonts-dejavu-core', 'fonts-liberation'];

/**
 * The path of Chromium: from the variable CHROMIUM, from the PATH, or freshly installed with apt.
 * Throws one clear sentence when there is none and none can be installed.
 */
export function ensureChromium(say = console.log) {
  const named = process.env.CHROMIUM;
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`CHROMIUM is ${named}, which is no program that can be run.`);
  }
  const found = which(...NAMES);
  if (found) return found;
  say('Installing Chromium with apt …');
  installWithApt(PACKAGES, missing);
  const installed = which(...NAMES);
  if (installed) return installed;
  throw new Error(missing('apt installed it, but it is not on the PATH'));
}

function missing(why) {
  return `Chromium is needed for the tests in the editor and was not found (${why}). Install it, or set CHROMIUM to its path.`;
}

/** How Playwright starts the browser: without a window, and able to reach this machine only. `more` are arguments of one suite. */
export function launchOptions(executablePath, more = []) {
  const args = [
    ...more,
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    // It would ask its maker what the fields of a page are for, for newer parts and extensions of its own, and who is signed in. (The switch that
    // turns features off is Playwright's: of several the last one counts.)
    '--autofill-server-url=http://127.0.0.1:9/',
    '--component-updater=url-source=http://127.0.0.1:9/',
    '--apps-gallery-update-url=http://127.0.0.1:9/',
    '--gaia-url=http://127.0.0.1:9/',
    '--font-render-hinting=none',
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
  ];
  return { executablePath, headless: true, args };
}

if (process.argv[1] === import.meta.filename) console.log(ensureChromium());
