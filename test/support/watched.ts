import { expect } from '@jest/globals';
import type { Response } from 'supertest';
import type { Client } from './client.js';
import type { TestCongress } from './congress.js';
import type { ApiDocument } from './openapi.js';

/** Compares every answer with what the document says of its route, and keeps which routes have answered with success. */
export class Watch {
  readonly seen = new Set<string>();

  constructor(private readonly document: ApiDocument) {}

  /** Fails the test where the answer is not as documented. */
  readonly look = (answer: Response): void => {
    const { method, url } = answer.request as unknown as { method: string; url: string };
    const operation = this.document.operationOf(method, new URL(url).pathname);
    if (!operation) throw new Error(`${method} ${url} is not documented`);
    const failed = answer.status >= 500 ? [answer.text] : [];
    const faults = [...failed, ...this.document.faultsOfAnswer(operation, answer)];
    expect({ route: `${method} ${url} ${String(answer.status)}`, faults }).toEqual({
      route: expect.any(String),
      faults: [],
    });
    if (answer.ok) this.seen.add(operation.id);
  };

  client(client: Client): Client {
    return {
      token: client.token,
      get: (path) => client.get(path).expect(this.look),
      post: (path, body) => client.post(path, body).expect(this.look),
      put: (path, body) => client.put(path, body).expect(this.look),
      patch: (path, body) => client.patch(path, body).expect(this.look),
      delete: (path) => client.delete(path).expect(this.look),
    };
  }

  /** The same congress, whose people are all watched. */
  congress(congress: TestCongress): TestCongress {
    return { ...congress, as: async (name) => this.client(await congress.as(name)) };
  }
}
