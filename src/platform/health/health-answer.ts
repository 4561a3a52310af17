import { ApiProperty } from '@nestjs/swagger';

/** How the service is 运行状况. */
export class HealthAnswer {
  @ApiProperty({ enum: ['ok', 'degraded'], description: 'ok 正常；degraded 可以办理，但定时任务暂停', example: 'ok' })
  status: 'ok' | 'degraded';

  @ApiProperty({ enum: ['ok'], description: '数据库；连不上时本接口答 503', example: 'ok' })
  database: 'ok';

  @ApiProperty({ enum: ['ok', 'away'], description: '任务队列', example: 'ok' })
  queue: 'ok' | 'away';

  @ApiProperty({ description: '程序版本', example: '0.1.0' })
  version: string;

  @ApiProperty({ description: '本进程已运行的秒数', example: 3600 })
  uptimeSeconds: number;
}
