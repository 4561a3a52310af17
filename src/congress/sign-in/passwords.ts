import { Injectable, type OnModuleInit } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { hash, verify, type Algorithm, type Options } from '@node-rs/argon2';
import { Config } from '../../platform/config/config.js';
import { Problem, type Cause } from '../../platform/errors/problem.js';
import { passwordFaults, type PasswordPolicy } from './password-policy.js';

/** What an account has in the place of a hash while it has no password yet 未设密码: nobody can sign in to it. */
export const noPassword = '';

/** Hashes and checks passwords 密码 by argon2id, with memory and passes from the configuration. */
@Injectable()
export class Passwords implements OnModuleInit {
  /** Called at each check of a password, which is the work that takes time; tests count with it. */
  onCheck: () => void = () => undefined;

  private readonly options: Options;
  private readonly policy: PasswordPolicy;
  /** what an unknown name is checked against, so that it takes as long as a known one */
  private dummy = '';

  constructor(config: Config) {
    const { PASSWORD_MEMORY_KIB: memoryCost, PASSWORD_PASSES: timeCost } = config;
    // A const enum cannot be read by a compiler that sees one file at a time; 2 is argon2id.
    this.options = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost, timeCost, parallelism: 1 };
    this.policy = { leastLength: config.PASSWORD_LEAST_LENGTH, kinds: config.PASSWORD_KINDS };
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
    this.onCheck();
    const right = await verify(none ? this.dummy : kept, password);
    return right && !none;
  }

  /**
   * What is wrong with a password that somebody wants to have, by what the configuration asks for.
   * @param of the user name of its account, and the field in which it was sent.
   */
  async faultsOf(password: string, of: { readonly username: string; readonly field: string }): Promise<Cause[]> {
    const faults = await passwordFaults(password, of.username, this.policy);
    return faults.map((fault) => ({
      code: 'weakPassword',
      field: of.field,
      message: `「密码」${fault}（${of.field}）`,
    }));
  }

  /** @throws Problem invalidInput (400) with everything that is wrong with such a password. */
  async requireGood(password: string, of: { readonly username: string; readonly field: string }): Promise<void> {
    const causes = await this.faultsOf(password, of);
    if (causes.length > 0) throw new Problem('invalidInput', { causes });
  }
}
