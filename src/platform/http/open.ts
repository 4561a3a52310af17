import { RouteConfig } from '@nestjs/platform-fastify';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** true: the route answers without sign-in */
    open?: boolean;
  }
}

/** Marks a route that answers without sign-in 无需登录. Every other route is closed. */
export function Open(): MethodDecorator {
  return RouteConfig({ open: true });
}
