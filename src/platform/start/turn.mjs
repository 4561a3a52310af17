import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { claim } from './claim.mjs';
import { isDenied, say, StartError } from './say.mjs';

const patienceMs = 15 * 60_000;

/**
 * Does `work` while no other process of this checkout installs or builds. It waits for its turn.
 * @template T
 * @param {string} root the checkout
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @throws {StartError} where this user may not write in the checkout, or another process does not come to an end.
 */
export async function inTurn(root, work) {
  const deadline = Date.now() + patienceMs;
  for (let told = false; ;) {
    const outcome = claimCheckout(root);
    if (outcome.holder === null) {
      try {
        return await work();
      } finally {
        outcome.release();
      }
    }
    if (!told) say(`另一个进程(PID ${String(outcome.holder.pid)})正在安装或编译，等它完成……`);
    told = true;
    if (Date.now() > deadline)
      throw new StartError(`等待 PID ${String(outcome.holder.pid)} 超过 15 分钟，请检查该进程。`);
    await pause(200);
  }
}

/**
 * Makes a part of `dist` anew where it is stale, one process of this checkout after the other.
 * @param {string} root the checkout
 * @param {string} made the folder, below the checkout
 * @param {() => boolean} isFresh
 * @param {() => Promise<void>} make
 * @throws {StartError} as `inTurn`.
 */
export async function bringUpToDate(root, made, isFresh, make) {
  if (isFresh()) return;
  await inTurn(root, async () => {
    if (isFresh()) return;
    try {
      await make();
    } catch (error) {
      if (!isDenied(error)) throw error;
      throw new StartError(
        `当前用户不能写入 ${path.join(root, made)}。请以该目录的所有者运行一次 npm run build，再启动。`,
      );
    }
  });
}

/** @param {string} root */
function claimCheckout(root) {
  try {
    return claim(path.join(root, '.start.lock'));
  } catch (error) {
    if (!isDenied(error)) throw error;
    throw new StartError(
      `需要安装依赖或重新编译，但当前用户不能写入 ${root}。请以该目录的所有者运行一次 npm run build，再启动。`,
    );
  }
}
