import { Injectable, type OnModuleInit } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { hash, verify, type Algorithm, type Options } from '@node-rs/argon2';
import { Config } from '../../platform/config/config.js';

/** What an account has in the place of a hash while it has no password yet 未设密码: nobody can sign in to it. */
export const noPassword = '';

/** Hashes and checks passwords 密码 by argon2id, with memory and passes from the configuration. */
@Injectable()
export class Passwords implements OnModuleInit {
  private readonly options: Options;
  /** what an unknown name is checked against, so that it takes as long as a known one */
  private dummy = '';

  constructor(config: Config) {
    const { PASSWORD_MEMORY_KIB: memoryCost, PASSWORD_PASSES: timeCost } = config;
    // A const enum cannot be read by a compiler that sees one file at a time; 2 is argon2id.
    this.options = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost, timeCost, parallelism: 1 };
  }

  async onModuleInit(): Promise<void> {
    this.dummy = await this.hash(randomBytes(32).toString('base64'));
  }

  /** @returns the hash in PHC form, with its own salt and parameters. */
  async hash(password: string): Promise<string> {
    return hash(password, this.options);
  }

  /**
   * Checks a password.
   * @param kept the account's hash; null where there is no such account, which takes as long and is never right.
   */
  async isRight(kept: string | null, password: string): Promise<boolean> {
    const none = kept === null || kept === noPassword;
    const right = await verify(none ? this.dummy : kept, password);
    return right && !none;
  }
}
