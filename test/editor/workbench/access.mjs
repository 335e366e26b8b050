// What makes a page hard to use, measured in the page itself: every function here runs inside the webview.
import axe from 'axe-core';

/** The ratio that the words of both webviews keep, whatever their size. */
export const CONTRAST = 4.5;
/** The ratio that an outline keeps to what is around it. */
export const OUTLINE_CONTRAST = 3;

/** Runs axe with every rule it has. Gives one line for each fault, and for each thing that it could not decide but contrast, which is measured here. */
export async function axeFaults(frame) {
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    const { violations, incomplete } = await window.axe.run(document, { resultTypes: ['violations', 'incomplete'] });
    const undecided = incomplete.filter(({ id }) => id !== 'color-contrast').map((rule) => ({ ...rule, id: `undecided: ${rule.id}` }));
    return [...violations, ...undecided].map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}

/** The words on the page that are fainter than `least` against what they stand on, and how many pieces of text were measured. */
export function faintWords(frame, least = CONTRAST) {
  return frame.evaluate(
    ([source, wanted]) => {
      const { behind, over, ratio, parse } = new Function(`return (${source})()`)();
      const faint = [];
      let measured = 0;
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        const box = element.getBoundingClientRect();
        if (!node.data.trim() || element.closest('script, style, .unseen') || !element.checkVisibility() || box.width < 2) continue;
        const ground = behind(element);
        let opacity = 1;
        for (let up = element; up; up = up.parentElement) opacity *= Number(getComputedStyle(up).opacity);
        const ink = parse(getComputedStyle(element).color);
        const found = ratio(over([ink[0], ink[1], ink[2], ink[3] * opacity], ground), ground);
        measured += 1;
        if (found < wanted) faint.push(`${found.toFixed(2)}: ${node.data.trim().slice(0, 60)}`);
      }
      return { faint, measured };
    },
    [colours.toString(), least],
  );
}

/** What has the focus in the page: its name, and whether and how strongly its outline stands out. Null when nothing has. */
export function focused(frame) {
  return frame.evaluate((source) => {
    const { behind, over, ratio, parse } = new Function(`return (${source})()`)();
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const style = getComputedStyle(element);
    const ground = behind(element.parentElement);
    const outline = style.outlineStyle === 'none' ? 0 : Number.parseFloat(style.outlineWidth);
    const box = element.getBoundingClientRect();
    return {
      id: element.id,
      tag: element.tagName.toLowerCase(),
      words: (element.getAttribute('aria-label') ?? element.labels?.[0]?.innerText ?? element.innerText).replace(/\s+/g, ' ').trim(),
      outline,
      contrast: ratio(over(parse(style.outlineColor), ground), ground),
      seen: box.bottom > 0 && box.top < innerHeight,
    };
  }, colours.toString());
}

/** The headings of the page in order, and its landmarks with their names. */
export function structure(frame) {
  return frame.evaluate(() => {
    const seen = (element) => element.checkVisibility();
    const nameOf = (element) =>
      element.getAttribute('aria-label') ?? document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent?.trim() ?? '';
    return {
      headings: [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(seen).map((element) => Number(element.tagName[1])),
      mains: [...document.querySelectorAll('main')].filter(seen).length,
      landmarks: [...document.querySelectorAll('main, nav, section, aside, [role="region"]')].filter(seen).map((element) => ({
        tag: element.tagName.toLowerCase(),
        name: nameOf(element),
      })),
      lang: document.documentElement.lang,
      title: document.title,
    };
  });
}

/** What moves or fades on the page: elements with a transition, an animation or smooth scrolling. */
export function moving(frame) {
  return frame.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('body, body *')]
      .filter((element) => {
        const style = getComputedStyle(element);
        const lasts = (value) => value.split(',').some((time) => Number.parseFloat(time) > 0);
        return lasts(style.transitionDuration) || (style.animationName !== 'none' && lasts(style.animationDuration)) || style.scrollBehavior === 'smooth';
      })
      .map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
  );
}

/** Colours as the page computes with them. Its source is sent into the page, so it names nothing from outside. */
function colours() {
  const parse = (text) => {
    const numbers = (text.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    const scale = text.startsWith('color(') ? 255 : 1;
    return [numbers[0] * scale, numbers[1] * scale, numbers[2] * scale, numbers[3] ?? 1];
  };
  const over = (top, ground) => [0, 1, 2].map((at) => top[at] * top[3] + ground[at] * (1 - top[3]));
  const behind = (element) => {
    const layers = [];
    for (let up = element; up; up = up.parentElement) {
      const layer = parse(getComputedStyle(up).backgroundColor);
      layers.push(layer);
      if (layer[3] === 1) break;
    }
    return layers.reverse().reduce((ground, layer) => over(layer, ground), [255, 255, 255]);
  };
  const light = (colour) => {
    const [red, green, blue] = colour.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ratio = (one, other) => {
    const [high, low] = [light(one), light(other)].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  return { behind, over, ratio, parse };
}
