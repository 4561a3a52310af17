import { Injectable } from '@nestjs/common';
import nodemailer from 'nodemailer';
import { Config } from '../config/config.js';
import { codeOf } from '../startup-error.js';
import { away, permanent, sent, type Outcome } from './outcome.js';

/** One e-mail 电子邮件 to one person, plain text. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** stable over all attempts: the left part of the Message-ID, by which a reader's program recognises a double */
  readonly id: string;
}

/** Sends e-mail by the server of `SMTP_URL`. */
@Injectable()
export class Mailer {
  /** milliseconds: to connect and be greeted, of silence, and for the whole of one mail; tests shorten them */
  limits = { connect: 10_000, silence: 15_000, whole: 60_000 };

  constructor(private readonly config: Config) {}

  /** Whether the service has a mail server at all. */
  get available(): boolean {
    return this.config.SMTP_URL !== '';
  }

  /** Sends one mail; never throws, and never takes longer than the limit of the whole. */
  async send(mail: Mail): Promise<Outcome> {
    if (!this.available) return away('没有配置邮件服务器（SMTP_URL）');
    const { connect, silence, whole } = this.limits;
    const transport = nodemailer.createTransport({
      url: this.config.SMTP_URL,
      connectionTimeout: connect,
      greetingTimeout: connect,
      dnsTimeout: connect,
      socketTimeout: silence,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
    try {
      // The signal also ends the connection: what is told to have failed does not arrive afterwards.
      await transport.sendMail({ ...this.letter(mail), signal: AbortSignal.timeout(whole) });
      return sent;
    } catch (error) {
      return outcomeOf(error);
    }
  }

  private letter({ to, subject, text, id }: Mail) {
    const from = senderOf(this.config);
    const messageId = `<${id}@${from.split('@').at(-1) ?? 'localhost'}>`;
    const address = { name: '', address: to };
    return { from, to: address, subject, text, messageId, headers: { 'Auto-Submitted': 'auto-generated' } };
  }
}

/** The sender's address 发件地址: SMTP_FROM, else the login where that is an address, else `bihuan@` the server. */
function senderOf(config: Config): string {
  if (config.SMTP_FROM !== '') return config.SMTP_FROM;
  const { username, hostname } = new URL(config.SMTP_URL);
  const login = decodeURIComponent(username);
  return login.includes('@') ? login : `bihuan@${hostname}`;
}

/** A 5xx about the recipient or the text is the mail's own; about greeting, login or sender it is a matter of the set-up. */
function outcomeOf(error: unknown): Outcome {
  const { responseCode, response, command } = error as { responseCode?: number; response?: string; command?: string };
  const code = codeOf(error);
  if (code === 'EABORT') return away('邮件服务器没有按时答复');
  if (responseCode === undefined) return away(`连接邮件服务器失败（${code || '未知'}）`);
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})/.exec(response ?? '')?.[1];
  const said = enhanced === undefined ? String(responseCode) : `${String(responseCode)} ${enhanced}`;
  if (command !== 'RCPT TO' && command !== 'DATA') return away(`邮件服务器拒绝连接、登录或发件人（${said}）`);
  if (responseCode >= 500) return permanent(`邮件服务器拒收这封邮件（${said}）`);
  return { kind: 'temporary', error: `邮件服务器暂不接收这封邮件（${said}）`, away: responseCode === 421 };
}
