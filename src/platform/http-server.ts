import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import type { Config } from './config/config.js';
import { codeOf, StartupError } from './startup-error.js';

/**
 * Opens the port.
 * @returns the address by which a person on this machine reaches the service.
 * @throws StartupError where the port cannot be had.
 */
export async function listen(app: NestFastifyApplication, config: Config): Promise<string> {
  try {
    await app.init();
    // Through Fastify itself: Nest would log the failure with a stack before we can put it into words.
    await app.getHttpAdapter().getInstance().listen({ port: config.PORT, host: config.HOST });
  } catch (error) {
    throw new StartupError(reason(codeOf(error), config), { cause: error });
  }
  const { port } = app.getHttpServer().address() as AddressInfo;
  const anywhere = config.HOST === '0.0.0.0' || config.HOST === '::';
  return config.PUBLIC_URL || `http://${anywhere ? '127.0.0.1' : config.HOST}:${String(port)}`;
}

/**
 * Asks for the port and gives it back: a first start takes its time, and should not fail only at its end.
 * @throws StartupError where the port cannot be had.
 */
export async function requireFreePort(config: Config): Promise<void> {
  const probe = net.createServer();
  try {
    probe.listen({ port: config.PORT, host: config.HOST });
    await once(probe, 'listening');
  } catch (error) {
    throw new StartupError(reason(codeOf(error), config), { cause: error });
  }
  probe.close();
  await once(probe, 'close');
}

function reason(code: string, config: Config): string {
  const port = String(config.PORT);
  const other = '或用 PORT 指定另一个端口，例如 PORT=3001 npm start。';
  if (code === 'EADDRINUSE') return `端口 ${port} 已被占用。请停止占用它的程序，${other}`;
  if (code === 'EACCES') return `没有权限使用端口 ${port}（1024 以下的端口需要特权）。请以有权限的用户运行，${other}`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `本机没有 HOST 指定的地址 ${config.HOST}。`;
  return `不能在 ${config.HOST}:${port} 上监听（${code}）。`;
}
