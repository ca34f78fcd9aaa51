import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Person, Scene } from './writing-support.ts';

/** Everything a browser complains about on a page: its console, scripts that failed, reports of the content policy. */
export async function complaintsOf(page: Page): Promise<string[]> {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => heard.push(`script: ${error.message}`));
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    ),
  );
  return heard;
}

/** Every rule axe has, none left out. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
  ).toEqual([]);
}

/** Nothing is wider than the window; wide tables scroll by themselves. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { inside, window } = await page.evaluate(() => ({
    inside: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
  }));
  expect(inside).toBeLessThanOrEqual(window);
}

/** Everything that can be pressed and does not stand inside a sentence, with its size in CSS pixels. */
export const targets = (page: Page) =>
  page.locator('a, button, input:not([type=hidden]), summary, select, textarea').evaluateAll((elements) =>
    elements
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .map((element) => {
        // A box to tick is pressed by its words too.
        const { width, height } = (element.closest('label') ?? element).getBoundingClientRect();
        return {
          what: (element.textContent || element.getAttribute('name') || element.tagName).trim(),
          width,
          height,
        };
      }),
  );

/** One first heading, and no level left out on the way down. */
export async function expectHeadingsInOrder(page: Page): Promise<void> {
  const levels = await page
    .locator('main :is(h1, h2, h3, h4)')
    .evaluateAll((found) => found.map(({ tagName }) => Number(tagName[1])));
  expect(levels.filter((level) => level === 1)).toEqual([1]);
  expect(levels[0]).toBe(1);
  expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([]);
}

/** The first owner of the scene's section. */
export function ownerIn({ owners: [first] }: Scene): Person {
  if (!first) throw new Error('Nobody owns the section');
  return first;
}

/** How far below the window's upper edge something stands. */
export const topOf = (block: Locator) => block.evaluate((element) => element.getBoundingClientRect().top);
