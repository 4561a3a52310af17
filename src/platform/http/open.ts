import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExtension } from '@nestjs/swagger';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** true: the route answers without sign-in */
    open?: boolean;
  }
}

/** Marks a route that answers without sign-in 无需登录. Every other route is closed. The document says so too. */
export function Open(): MethodDecorator {
  return applyDecorators(RouteConfig({ open: true }), ApiExtension('x-open', true));
}
