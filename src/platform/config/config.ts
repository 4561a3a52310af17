import path from 'node:path';
import { checkout } from './checkout.js';
import { Address, Count, Flag, Folder, Instant, Key, Networks, OneOf, Secret, Word } from './variables.js';

/** Where the service runs: `test` 测试 differs from `development` 开发 only in what tests ask for. */
export type Mode = 'development' | 'test' | 'production';

/**
 * Every setting 配置 of the service. Each property is the environment variable of the same name; `.env.example` explains
 * them, and a test compares the two. An empty text means "not set". Made by `loadConfig`, frozen, and injected as itself.
 */
export class Config {
  @OneOf('development', 'test', 'production')
  readonly NODE_ENV: Mode = 'development';

  /** 0 takes any free port. */
  @Count({ min: 0, max: 65_535 })
  readonly PORT: number = 3000;

  @Word({ label: '监听地址' })
  readonly HOST: string = '127.0.0.1';

  /** The address by which people reach the service, where it stands behind a proxy. */
  @Address({ label: '对外地址', schemes: ['http:', 'https:'] })
  readonly PUBLIC_URL: string = '';

  /** Whose `X-Forwarded-For` is believed: addresses and networks of the proxies in front; empty: nobody's. */
  @Networks()
  readonly TRUSTED_PROXIES: string = '';

  /** Where the embedded database, the generated secrets and, unless FILES_DIR says otherwise, the files 附件 lie. */
  @Folder()
  readonly DATA_DIR: string = path.join(checkout, '.data');

  /** Where uploaded files lie; empty: `files` in DATA_DIR. All processes of one service see the same folder. */
  @Folder()
  readonly FILES_DIR: string = '';

  /** Empty in development until the embedded server runs; the runtime then fills it in. */
  @Address({ label: '数据库地址', schemes: ['postgres:', 'postgresql:'], required: true })
  readonly DATABASE_URL: string = '';

  /** The login that owns the tables and migrates; by default the same as DATABASE_URL. */
  @Address({ label: '迁移用的数据库地址', schemes: ['postgres:', 'postgresql:'] })
  readonly DATABASE_OWNER_URL: string = '';

  @Count({ min: 2, max: 200 })
  readonly DATABASE_POOL_SIZE: number = 12;

  /** With it the queue 队列 lies in Redis, without it in PostgreSQL. */
  @Address({ label: 'Redis 地址', schemes: ['redis:', 'rediss:'] })
  readonly REDIS_URL: string = '';

  /** Whether the HTTP process also does the recurring work. */
  @Flag()
  readonly WORKER: boolean = true;

  @Word({ label: '首个管理员的用户名', required: true })
  readonly ADMIN_USERNAME: string = '';

  /** Empty while developing: the administrator then has the password of the demonstration 演示. */
  @Secret({ label: '首个管理员的密码，至少 12 个字符', least: 12, leastOutside: 6, required: true })
  readonly ADMIN_PASSWORD: string = '';

  /** The password of all demonstration 演示 accounts; empty: generated at the first start, and shown once. */
  @Secret({ label: '演示账号的密码', least: 8 })
  readonly DEMO_PASSWORD: string = '';

  @Secret({ label: '令牌签名密钥，至少 32 个字符', least: 32, required: true })
  readonly TOKEN_SECRET: string = '';

  /** Encrypts personal data 个人信息; who loses it loses the data. */
  @Key({ label: '个人信息加密密钥，32 字节', required: true })
  readonly DATA_KEY: string = '';

  /** Keys the blind index by which encrypted values are looked up. */
  @Key({ label: '个人信息检索密钥，32 字节', required: true })
  readonly INDEX_KEY: string = '';

  /** The provider of unified identities 统一身份认证 (OpenID Connect); empty: everybody signs in by password. */
  @Address({ label: '统一身份认证地址', schemes: ['https:', 'http:'] })
  readonly OIDC_ISSUER: string = '';

  @Word({ label: '在统一身份认证登记的客户端编号' })
  readonly OIDC_CLIENT_ID: string = '';

  @Secret({ label: '在统一身份认证登记的客户端密钥', least: 8 })
  readonly OIDC_CLIENT_SECRET: string = '';

  /** What people call the provider; shown on the sign-in page. */
  @Word({ label: '统一身份认证的名称' })
  readonly OIDC_LABEL: string = '';

  /** The mail server 邮件服务器; without it nobody can choose e-mail. */
  @Address({ label: '邮件服务器地址', schemes: ['smtp:', 'smtps:'] })
  readonly SMTP_URL: string = '';

  /** The sender of e-mail; empty: the login of SMTP_URL, or `bihuan@` its host. */
  @Word({ label: '发件地址' })
  readonly SMTP_FROM: string = '';

  /** Whether webhooks may lead to this machine and to private networks. */
  @Flag()
  readonly WEBHOOK_PRIVATE_ADDRESSES: boolean = false;

  @Count({ min: 1, max: 1_440 })
  readonly ACCESS_TOKEN_MINUTES: number = 10;

  /** A sign-in that lies unused so long ends; less than a refresh of the access token takes it from the last request on. */
  @Count({ min: 5, max: 43_200 })
  readonly SESSION_IDLE_MINUTES: number = 720;

  /** A sign-in ends so long after it began, whatever was done in between. */
  @Count({ min: 1, max: 2_160 })
  readonly SESSION_HOURS: number = 168;

  /** Failed sign-ins under one user name until it is locked. */
  @Count({ min: 1, max: 100 })
  readonly SIGN_IN_FAILURES: number = 5;

  /** How long the first lock holds; each further one twice as long. */
  @Count({ min: 1, max: 1_440 })
  readonly SIGN_IN_LOCK_MINUTES: number = 15;

  /** The longest lock, and how long failures are remembered. */
  @Count({ min: 1, max: 10_080 })
  readonly SIGN_IN_LOCK_MOST_MINUTES: number = 1_440;

  /** Failed sign-ins from one network address, under whatever names, until nobody there can sign in for a while. */
  @Count({ min: 5, max: 100_000 })
  readonly SIGN_IN_ADDRESS_FAILURES: number = 100;

  /** The span in which these are counted, and how long the address waits then. */
  @Count({ min: 1, max: 1_440 })
  readonly SIGN_IN_ADDRESS_MINUTES: number = 15;

  @Count({ min: 8, max: 64 })
  readonly PASSWORD_LEAST_LENGTH: number = 8;

  /** How many of the four kinds of characters a password must have; 1: any. */
  @Count({ min: 1, max: 4 })
  readonly PASSWORD_KINDS: number = 1;

  /** argon2id: memory in KiB. */
  @Count({ min: 8, max: 1_048_576 })
  readonly PASSWORD_MEMORY_KIB: number = 19_456;

  /** argon2id: passes over that memory. */
  @Count({ min: 1, max: 20 })
  readonly PASSWORD_PASSES: number = 2;

  /** A rehearsal 演练: the procedure's clock stands still until the first administrator moves it. Never in production. */
  @Flag()
  readonly REHEARSAL: boolean = false;

  /** Where the clock of a rehearsal begins (RFC 3339); empty: the machine's time at its first start. */
  @Instant()
  readonly REHEARSAL_START: string = '';

  /** The file outside the database to which the seals of the record are appended each day 锚点; empty: in DATA_DIR. */
  @Folder()
  readonly ANCHOR_FILE: string = '';

  /** Where exports 导出 lie until they expire; the same for all processes; empty: `exports` in DATA_DIR. */
  @Folder()
  readonly EXPORT_DIR: string = '';

  /** How many hours the file of an export is kept. */
  @Count({ min: 1, max: 720 })
  readonly EXPORT_HOURS: number = 72;

  /** How many months sign-ins 登录 and sendings 发送 are kept after they have ended. */
  @Count({ min: 6, max: 240, why: '：日志留存不少于六个月（网络安全法第二十一条第三项）' })
  readonly RETENTION_MONTHS: number = 12;

  @Count({ min: 1_024, max: 104_857_600 })
  readonly BODY_LIMIT_BYTES: number = 1_048_576;

  /** How long a request may take to come in whole; its headers at most 20 seconds of that. */
  @Count({ min: 1, max: 3_600 })
  readonly REQUEST_TIMEOUT_SECONDS: number = 60;

  /** The same of an upload 上传, which a telephone on a slow line sends too. */
  @Count({ min: 1, max: 7_200 })
  readonly UPLOAD_TIMEOUT_SECONDS: number = 900;

  /** How often an account may ask, each process for itself; 0: as often as it likes. */
  @Count({ min: 0, max: 10_000_000 })
  readonly ACCOUNT_REQUESTS_PER_MINUTE: number = 1_200;

  /** The same of a network address, behind which a whole house may sit; 0: as often as it likes. */
  @Count({ min: 0, max: 10_000_000 })
  readonly ADDRESS_REQUESTS_PER_MINUTE: number = 12_000;

  @OneOf('debug', 'info', 'warn', 'error', 'silent')
  readonly LOG_LEVEL: string = 'info';
}
