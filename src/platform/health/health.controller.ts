import { InjectQueue } from '@nestjs/bullmq';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Queue } from 'bullmq';
import { version } from '../config/checkout.js';
import { Database } from '../database/database.js';
import { Problem } from '../errors/problem.js';
import { Open } from '../http/open.js';
import { OpenProblems } from '../http/openapi.js';
import { scheduleQueue } from '../queues/schedule.js';
import { HealthAnswer } from './health-answer.js';
import { answersInTime } from './in-time.js';

/** Open to everybody: a load balancer asks it, and so does the image's health check. */
@ApiTags('运行')
@Controller('health')
export class HealthController {
  constructor(
    private readonly database: Database,
    @InjectQueue(scheduleQueue) private readonly queue: Queue,
  ) {}

  @Get()
  @Open()
  @ApiOperation({ summary: '运行状况', description: '数据库连不上时答 503。不需要登录。' })
  @ApiOkResponse({ type: HealthAnswer })
  @OpenProblems()
  async health(): Promise<HealthAnswer> {
    const [database, queue] = await Promise.all([
      answersInTime(() => this.database.ping()),
      answersInTime(() => this.queue.isPaused()),
    ]);
    if (!database) throw new Problem('unavailable');
    return {
      status: queue ? 'ok' : 'degraded',
      database: 'ok',
      queue: queue ? 'ok' : 'away',
      version,
      uptimeSeconds: Math.floor(process.uptime()),
    };
  }
}
