import { Injectable, Logger } from '@nestjs/common';
import * as oidc from 'openid-client';
import { Config } from '../../platform/config/config.js';
import { Problem } from '../../platform/errors/problem.js';
import { codeOf } from '../../platform/startup-error.js';

/** The part of the address that the provider sends people back to; it is registered there after PUBLIC_URL. */
const callbackPath = '/api/session/oidc/callback';

/** What one journey to the provider and back must bring along: nobody else can finish it. */
export interface JourneySecrets {
  readonly state: string;
  readonly nonce: string;
  /** of PKCE */
  readonly verifier: string;
}

/** Who somebody is at the provider: the provider, and its own name for him, which never changes. */
export interface ProvenIdentity {
  readonly issuer: string;
  readonly subject: string;
}

/** What is known of the provider is asked for again after an hour. */
const keptMs = 3_600_000;
const timeoutSeconds = 5;
const retryAfter = 10;

/** Talks with the provider of unified identities 统一身份认证 (OpenID Connect, authorization code with PKCE). */
@Injectable()
export class OidcClient {
  private readonly logger = new Logger('统一身份认证');
  private known: { readonly provider: Promise<oidc.Configuration>; readonly until: number } | null = null;

  constructor(private readonly config: Config) {}

  /** The provider, however its address was written; null where there is none. */
  get issuer(): string | null {
    const { OIDC_ISSUER } = this.config;
    return OIDC_ISSUER === '' ? null : new URL(OIDC_ISSUER).href.replace(/\/+$/, '');
  }

  /** What people call the provider. */
  get label(): string {
    return this.config.OIDC_LABEL || '统一身份认证';
  }

  /**
   * Begins a journey.
   * @returns where to send the browser, and what it must bring back.
   * @throws Problem oidcUnavailable (503).
   */
  async begin(): Promise<{ readonly location: string; readonly secrets: JourneySecrets }> {
    const provider = await this.provider();
    const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
    const challenge = await oidc.calculatePKCECodeChallenge(verifier);
    const asked = { redirect_uri: this.callback(), scope: 'openid', state, nonce };
    const pkce = { code_challenge: challenge, code_challenge_method: 'S256' };
    const location = oidc.buildAuthorizationUrl(provider, { ...asked, ...pkce }).href;
    return { location, secrets: { state, nonce, verifier } };
  }

  /**
   * Ends a journey: checks what the provider sent the browser back with, and asks the provider who it is.
   * @param query what stands behind the question mark of the callback.
   * @throws Problem oidcFailed (401), oidcUnavailable (503).
   */
  async finish(query: string, { state, nonce, verifier }: JourneySecrets): Promise<ProvenIdentity> {
    const provider = await this.provider();
    const address = new URL(`${this.callback()}?${query}`);
    const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true };
    try {
      const claims = (await oidc.authorizationCodeGrant(provider, address, checks)).claims();
      if (claims === undefined || this.issuer === null) throw new Problem('oidcFailed');
      return { issuer: this.issuer, subject: claims.sub };
    } catch (error) {
      throw this.told(error);
    }
  }

  private callback(): string {
    return this.config.PUBLIC_URL.replace(/\/+$/, '') + callbackPath;
  }

  /** Asks the provider about itself when it is first needed; what fails is asked again the next time. */
  private async provider(): Promise<oidc.Configuration> {
    if (!this.known || this.known.until < Date.now()) {
      this.known = { provider: this.discover(), until: Date.now() + keptMs };
    }
    try {
      return await this.known.provider;
    } catch (error) {
      this.known = null;
      this.logger.warn(`the provider did not tell about itself: ${reasonOf(error)}`);
      throw new Problem('oidcUnavailable', { retryAfter });
    }
  }

  private async discover(): Promise<oidc.Configuration> {
    const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = this.config;
    const issuer = new URL(OIDC_ISSUER);
    // In production the configuration asks for https.
    const execute = issuer.protocol === 'http:' ? [oidc.allowInsecureRequests] : [];
    const secret = secretIn(OIDC_CLIENT_SECRET);
    return oidc.discovery(issuer, OIDC_CLIENT_ID, undefined, secret, { timeout: timeoutSeconds, execute });
  }

  private told(error: unknown): Problem {
    if (error instanceof Problem) return error;
    this.logger.warn(`a journey failed: ${reasonOf(error)}`);
    return isAway(error) ? new Problem('oidcUnavailable', { retryAfter }) : new Problem('oidcFailed');
  }
}

/** The secret stands in the header, as every provider takes it that does not say otherwise, else in the body. */
function secretIn(secret: string): oidc.ClientAuth {
  const [header, body] = [oidc.ClientSecretBasic(secret), oidc.ClientSecretPost(secret)];
  return (provider, ...rest) => {
    const taken = provider.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (taken.includes('client_secret_basic') ? header : body)(provider, ...rest);
  };
}

/** Whether the provider did not answer, or only that it cannot. */
function isAway(error: unknown): boolean {
  if (error instanceof oidc.ResponseBodyError) return error.status >= 500;
  if (codeOf(error) === 'OAUTH_TIMEOUT') return true;
  const answer: unknown = error instanceof Error ? error.cause : undefined;
  if (answer instanceof Response) return answer.status >= 500;
  return error instanceof TypeError && error.message === 'fetch failed';
}

/** Never the address that was asked, nor what was answered: codes and tokens stand in them. */
function reasonOf(error: unknown): string {
  if (error instanceof oidc.ResponseBodyError || error instanceof oidc.AuthorizationResponseError) return error.error;
  const code = codeOf(error) || codeOf(error instanceof Error ? error.cause : undefined);
  return [error instanceof Error ? error.message : 'unknown', ...(code === '' ? [] : [code])].join(' ');
}
