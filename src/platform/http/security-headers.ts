import helmet from '@fastify/helmet';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '../config/config.js';

const nobody = ["'none'"];
const self = ["'self'"];

/**
 * What a page of this service may load: its own files and nothing else, no inline script or style, no frame around it.
 * Images may stand in style sheets (`data:`).
 */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: nobody,
    scriptSrc: self,
    styleSrc: self,
    imgSrc: [...self, 'data:'],
    fontSrc: self,
    connectSrc: self,
    manifestSrc: self,
    formAction: self,
    baseUri: nobody,
    frameAncestors: nobody,
  },
};

/**
 * Sends the security headers with every answer 安全响应头. Browsers are told to insist on HTTPS only where the service is
 * known to be reached by it. Call it once, before the application is initialised.
 */
export async function registerSecurityHeaders(app: NestFastifyApplication, config: Config): Promise<void> {
  const secure = config.PUBLIC_URL.startsWith('https://');
  await app.register(helmet, {
    contentSecurityPolicy,
    strictTransportSecurity: secure ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
}
