import type { Log } from './logging/log.js';

type Step = () => Promise<void>;

/** The application may take this long to finish what it does; then the database goes all the same. */
const applicationMs = 2_000;
const wholeMs = 4_500;

/** The orderly end of the process: first the application, last the database, and never longer than five seconds. */
export class Shutdown {
  private application: Step = () => Promise.resolve();
  private database: Step = () => Promise.resolve();
  private underWay = false;

  constructor(
    private readonly log: Log,
    private readonly exit: (code: number) => void = (code) => process.exit(code),
  ) {}

  /** Whether the end has begun; what fails after that fails because of it. */
  get begun(): boolean {
    return this.underWay;
  }

  /** What is closed first. Given after the end has begun, it is closed at once. */
  first(step: Step): void {
    this.application = step;
    if (this.underWay) void step();
  }

  /** What is closed last. Given after the end has begun, it is closed at once. */
  last(step: Step): void {
    this.database = step;
    if (this.underWay) void step();
  }

  /**
   * Ends the process; the first call counts.
   * @param reason what the log says of it; nothing where the person at the console was told already.
   */
  async begin(code: number, reason?: string): Promise<void> {
    if (this.underWay) return;
    this.underWay = true;
    if (reason !== undefined) this.log[code === 0 ? 'info' : 'error'](reason);
    setTimeout(() => this.exit(code || 1), wholeMs).unref();
    await this.run(this.application, applicationMs);
    await this.run(this.database, wholeMs);
    this.exit(code);
  }

  /** Ends the process on SIGTERM and SIGINT, and on an error that nobody caught, which is logged first. */
  listen(): void {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.on(signal, () => void this.begin(0, `收到 ${signal}，正在停止`));
    }
    process.on('uncaughtException', (error) => this.fail(error, '有未处理的错误'));
    process.on('unhandledRejection', (error) => this.fail(error, '有未处理的异步错误'));
  }

  private fail(error: unknown, sentence: string): void {
    this.log.fatal({ err: error }, sentence);
    void this.begin(1, `${sentence}，服务停止`);
  }

  private async run(step: Step, limitMs: number): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, limitMs)));
    try {
      await Promise.race([step(), late]);
    } catch (error) {
      this.log.error({ err: error }, '停止时出错');
    } finally {
      clearTimeout(timer);
    }
  }
}
