import { InjectQueue } from '@nestjs/bullmq';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { Queue } from 'bullmq';
import { scheduleQueue } from './schedule.js';

const quietMs = 30_000;

/**
 * Hears what the queue's connection says. It mends itself; while it is away the same message is logged once in half a
 * minute, not at each attempt.
 */
@Injectable()
export class QueueErrors implements OnModuleInit {
  private readonly logger = new Logger('Queue');
  private lastText = '';
  private lastAt = 0;

  constructor(@InjectQueue(scheduleQueue) private readonly queue: Queue) {}

  onModuleInit(): void {
    this.queue.on('error', (error) => this.hear(error, this.queue));
  }

  /**
   * Logs an error of a connection.
   * @param end the queue or worker that holds it. Where that is closing, the server's farewell is no error.
   */
  hear(error: Error, end: { readonly closing?: unknown }): void {
    if (end.closing !== undefined) return;
    const at = performance.now();
    if (error.message === this.lastText && at - this.lastAt < quietMs) return;
    this.lastText = error.message;
    this.lastAt = at;
    this.logger.warn({ err: error }, '队列连接出错，将自动重试');
  }
}
