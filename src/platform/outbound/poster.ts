import { Injectable } from '@nestjs/common';
import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import net, { type LookupFunction } from 'node:net';
import { Config } from '../config/config.js';
import { codeOf } from '../startup-error.js';
import { away, permanent, sent, type Outcome } from './outcome.js';
import { isPrivateAddress } from './private-addresses.js';

const closedCode = 'EPRIVATEADDRESS';
const closedSentence = '推送地址在本机或内部网络，系统设置不允许（WEBHOOK_PRIVATE_ADDRESSES）';

/** Posts JSON to an address outside 推送. Redirects are not followed; only the status of the answer is read. */
@Injectable()
export class Poster {
  /** milliseconds for the whole of one post; tests shorten it */
  limit = 10_000;

  constructor(private readonly config: Config) {}

  /** @returns what is wrong with an address as far as it can be seen without asking for its name, or null. */
  fault(address: string): string | null {
    if (!URL.canParse(address)) return '须为完整的网址';
    const url = new URL(address);
    if (url.protocol !== 'https:' && url.protocol !== 'http:') return '须以 https:// 或 http:// 开头';
    if (url.username !== '' || url.password !== '') return '网址中不能带用户名和密码';
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const isOwn =
      host === 'localhost' || host.endsWith('.localhost') || (net.isIP(host) !== 0 && isPrivateAddress(host));
    return isOwn && !this.config.WEBHOOK_PRIVATE_ADDRESSES ? closedSentence : null;
  }

  /**
   * Posts once; never throws, and never takes longer than the limit. Every address that the name leads to is looked at when
   * the connection is made, so a name cannot change its mind in between.
   */
  async post(address: string, headers: Readonly<Record<string, string>>, body: string): Promise<Outcome> {
    const fault = this.fault(address);
    if (fault !== null) return permanent(fault);
    try {
      return judge(await this.status(new URL(address), headers, body));
    } catch (error) {
      const code = codeOf(error);
      if (code === closedCode) return permanent(closedSentence);
      if (code === 'ABORT_ERR') return away('推送地址没有按时答复');
      return away(`连接推送地址失败（${code || '未知'}）`);
    }
  }

  private status(url: URL, headers: Readonly<Record<string, string>>, body: string): Promise<number> {
    const { request } = url.protocol === 'https:' ? https : http;
    const lookup = this.config.WEBHOOK_PRIVATE_ADDRESSES ? {} : { lookup: publicOnly };
    const signal = AbortSignal.timeout(this.limit);
    const options = { method: 'POST', headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) } };
    return new Promise((resolve, reject) => {
      const sending = request(url, { ...options, ...lookup, signal, agent: false }, (answer) => {
        resolve(answer.statusCode ?? 0);
        answer.destroy();
      });
      // Also after the status has come: what the receiver does with the rest is no matter.
      sending.on('error', reject);
      sending.end(body);
    });
  }
}

function judge(status: number): Outcome {
  if (status >= 200 && status < 300) return sent;
  const said = `推送地址答复 ${String(status)}`;
  if (status === 408 || status === 429 || status >= 500) return away(said);
  return permanent(status >= 300 && status < 400 ? `${said}，系统不跟随跳转` : said);
}

const publicOnly: LookupFunction = (host, options, done) => {
  dns.lookup(host, { ...options, all: true }, (error, found) => {
    const [first] = found;
    if (error || !first) return done(error ?? new Error('no address'), '', 0);
    if (found.some((one) => isPrivateAddress(one.address))) {
      return done(Object.assign(new Error('private address'), { code: closedCode }), '', 0);
    }
    if (options.all) return done(null, found);
    return done(null, first.address, first.family);
  });
};
