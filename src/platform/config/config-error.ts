import { StartupError } from '../startup-error.js';

/** The configuration cannot be used; `faults` names every reason at once, each a Chinese sentence. */
export class ConfigError extends StartupError {
  constructor(readonly faults: readonly string[]) {
    const list = faults.map((fault, index) => `  ${String(index + 1)}. ${fault}`);
    super(['配置有误，服务没有启动：', ...list, '各变量的说明见 .env.example。'].join('\n'));
    this.name = 'ConfigError';
  }
}
