import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyInstance } from 'fastify';

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

/** What somebody may send who is not signed in: bytes of a body. A sign-in needs less than one KiB. */
const mostBytesOfStrangers = 16_384;

/** Holds open routes to a small body (413). Call it before the routes are made. */
export function limitStrangers(instance: FastifyInstance): void {
  instance.addHook('onRoute', (route) => {
    if (route.config?.open === true) route.bodyLimit = mostBytesOfStrangers;
  });
}
