import compress from '@fastify/compress';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { constants } from 'node:zlib';

/** What is shorter is sent as it is; bytes. */
const threshold = 2_048;

/**
 * Compresses long answers in JSON for whoever takes that 压缩: a report of 150 kB is 2 on the way to a telephone. What a page reflects of
 * its address cannot be used to guess a secret beside it, for an answer is given to a token in a header alone, which no other site can send.
 * Files are sent as they are, and the workbench was compressed when it was built. Call it once, before the application is initialised.
 */
export async function compressAnswers(app: NestFastifyApplication): Promise<void> {
  await app.register(compress, {
    threshold,
    encodings: ['br', 'gzip'],
    customTypes: /^application\/(?:problem\+)?json\b/,
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
    zlibOptions: { level: 3 },
    globalDecompression: false,
  });
}
