import { Transform } from 'node:stream';

/**
 * Counts what comes out of the entries of a ZIP: what they say of their sizes may be a lie (a zip bomb 压缩炸弹). One may count several
 * streams together.
 */
export class Inflated {
  private bytes = 0;

  /**
   * @param most how many bytes may come in all.
   * @param tooMuch the error with which a stream breaks that brings more.
   */
  constructor(
    private readonly most: number,
    private readonly tooMuch: () => Error,
  ) {}

  /** How many bytes may still come. */
  get left(): number {
    return this.most - this.bytes;
  }

  /** Passes one stream on. */
  counted(): Transform {
    return new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        this.bytes += chunk.length;
        if (this.left < 0) done(this.tooMuch());
        else done(null, chunk);
      },
    });
  }
}
