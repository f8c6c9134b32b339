/** Several files as one archive, made while they are written: no file is in memory whole. */
import { strToU8, Zip, ZipDeflate } from 'fflate';

export interface ZipFile {
  /** ASCII, or any text: names are UTF-8. */
  readonly name: string;
  pieces(): Iterable<string>;
}

/** Characters given to the compressor at once: a few milliseconds of work, between which others have their turn. */
const PIECE_LENGTH = 2 ** 16;

/** The archive in pieces. */
export function* zipped(files: Iterable<ZipFile>): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    ready.push(piece);
  });
  for (const file of files) {
    const entry = new ZipDeflate(file.name);
    zip.add(entry);
    let text = '';
    for (const piece of file.pieces()) {
      text += piece;
      if (text.length < PIECE_LENGTH) continue;
      entry.push(strToU8(text));
      text = '';
      yield* ready.splice(0);
    }
    entry.push(strToU8(text), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready;
}
