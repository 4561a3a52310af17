import 'reflect-metadata';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { copyCases } from './copies.js';
import { prepareGround, startProduct } from './ground.js';
import { playCongress } from './play.js';
import { startChromium } from '../support/chromium.js';
import { signedIn, timed } from './watching.js';

/**
 * How the boards of the staff 代表工委 do with a week of the congress's work: 交办 with `--waiting` cases without an office, and 督办 with
 * `--overdue` overdue ones, in Debian's Chromium with a processor `--slower` times slower: `node dist/test/bench/boards.js`.
 */
const text = { type: 'string' } as const;
const { values } = parseArgs({ options: { waiting: text, overdue: text, slower: text } });
const waiting = Number(values.waiting ?? '400');
const overdue = Number(values.overdue ?? '400');
const slower = Number(values.slower ?? '4');
const say = (line: string) => void process.stdout.write(`${line}\n`);

const ground = await prepareGround();
const product = await startProduct('product', ground);
const browser = await startChromium();
try {
  const client = new pg.Client({ connectionString: ground.superuserUrl });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('set session_replication_role = replica');
  const played = await playCongress(product.port, 'boards');
  // One of twenty copies is registered 已立案 and waits for an office.
  await copyCases(client, played, waiting * 20);
  await client.query(
    `update clock c set due_on = c.due_on - 400 from (
       select distinct o.suggestion_id from clock o join suggestion s on s.id = o.suggestion_id
       where o.congress_id = $1 and o.state = 'open' and o.kind <> 'objection' and s.state = 'handling' order by 1 limit $2) late
     where c.congress_id = $1 and c.suggestion_id = late.suggestion_id and c.state = 'open'`,
    [played.id, overdue],
  );
  await client.query('vacuum analyze');
  await client.end();
  const page = await signedIn(browser, product.port, 'boards.staff', slower);
  say(`${String(waiting)} cases wait, ${String(overdue)} are overdue; the processor ${String(slower)} times slower`);
  const cards = page.locator('.cards > li');
  say(
    `交办 until the first case can be handed over: ${await timed(page, async () => {
      await page.goto('/c/boards/desk/assigning');
      await cards.first().getByRole('combobox').first().waitFor();
    })}`,
  );
  say(
    `交办, all ${String(waiting)} scrolled through: ${await timed(page, async () => {
      while ((await cards.count()) < waiting) {
        await page.mouse.wheel(0, 4_000);
        await page.waitForTimeout(60);
      }
    })}; ${String(await cards.count())} on the page`,
  );
  say(
    `交办, an office found in the last of them: ${await timed(page, async () => {
      await cards.nth(waiting - 1).scrollIntoViewIfNeeded();
      const field = cards
        .nth(waiting - 1)
        .getByRole('combobox')
        .first();
      await field.fill('区第3局');
      await cards
        .nth(waiting - 1)
        .getByRole('option')
        .first()
        .waitFor();
    })}`,
  );
  say(
    `督办 until its table is there: ${await timed(page, async () => {
      await page.goto('/c/boards/supervision');
      await page.locator('table.matrix').waitFor({ timeout: 120_000 });
    })}; ${await page.locator('table.matrix tfoot td').last().innerText()} in it`,
  );
  say(
    `督办, one office's chosen: ${await timed(page, async () => {
      await page.locator('table.matrix tbody a').first().click();
      await page.locator('table.matrix a[aria-current=true]').first().waitFor();
    })}`,
  );
} finally {
  await browser.close();
  await product.stop();
  await ground.stop();
}
