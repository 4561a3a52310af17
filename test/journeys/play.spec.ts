import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AddressInfo } from 'node:net';
import { startApp, type TestApp } from '../support/app.js';
import { playThrough } from './play-through.js';
import { widthOf } from './print.js';
import { PlayError } from './service.js';

describe('npm run journey', () => {
  let service: TestApp;
  let url: string;

  beforeAll(async () => {
    service = await startApp();
    url = `http://127.0.0.1:${String((service.server.address() as AddressInfo).port)}`;
  });
  afterAll(() => service.close());

  async function play(values: { url?: string; username?: string; password?: string } = {}): Promise<string[]> {
    const { ADMIN_USERNAME: username, ADMIN_PASSWORD: password } = service.config;
    const lines: string[] = [];
    await playThrough({ url, username, password, ...values }, (line) => lines.push(line));
    return lines;
  }

  it('plays one suggestion from its draft to its end, and prints each step with its clock dates', async () => {
    const lines = await play();
    const text = lines.join('\n');
    const steps = lines.flatMap(
      (line) => /^.{2,3} {0,2} ?\d{1,2} {2}(\S+) +(\S+) +(\S+)$/.exec(line)?.slice(1).join(' ') ?? [],
    );
    expect(steps).toEqual([
      '代表甲 起草 草稿',
      '代表甲 提交 已提交',
      '代表工委 立案 已立案',
      '代表工委 交办 已交办',
      '主办单位联络员 签收 办理中',
      '会办单位联络员 签收 办理中',
      '主办单位联络员 拟稿 办理中',
      '主办单位负责人 答复 （规则不许，因为）',
      '主办单位联络员 记录沟通 办理中',
      '会办单位联络员 提交会办意见 办理中',
      '主办单位联络员 拟稿 办理中',
      '主办单位负责人 答复 已答复',
      '代表甲 评价 办结',
    ]);
    expect(text).toMatch(/期限起算 {2}答复（区文广旅体局） +2026-06-10/);
    expect(text).toContain('还缺「区规划和自然资源局」的会办意见');
    expect(text).toContain('办理记录 12 条');
    expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(116);
  });

  it('says in a sentence what keeps it from playing', async () => {
    await expect(play({ password: 'not the password' })).rejects.toThrow('用户名或密码不对（admin）');
    await expect(play({ url: 'http://127.0.0.1:1' })).rejects.toThrow(
      '连不上 http://127.0.0.1:1：服务没有启动，或地址不对',
    );
    await expect(play({ url: 'http://127.0.0.1:1' })).rejects.toBeInstanceOf(PlayError);
  });
});
