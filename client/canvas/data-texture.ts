/** An array of numbers as a texture that shaders look up by number, in each context that draws with it. */

/** Texels in a row; every WebGL 2 has textures of 2048 and more. */
const ROW = 1024;

export type TexelKind = 'bytes' | 'floats';

export class DataTexture<Kind extends TexelKind> {
  private readonly kind: Kind;
  private data: Float32Array | Uint8Array;
  private version = 1;
  private readonly contexts = new WeakMap<WebGL2RenderingContext, { texture: WebGLTexture; version: number }>();

  constructor(kind: Kind) {
    this.kind = kind;
    this.data = emptyOf(kind, 0);
  }

  /** Fills it anew; `texels` of one byte or four floats. What is written into the array given is sent before the next frame. */
  fill(texels: number, write: (data: Kind extends 'bytes' ? Uint8Array : Float32Array) => void): void {
    const size = sizeOf(this.kind, texels);
    if (this.data.length !== size) this.data = emptyOf(this.kind, texels);
    write(this.data as Kind extends 'bytes' ? Uint8Array : Float32Array);
    this.version++;
  }

  /** Binds it to a unit, sending what has changed since this context drew last. */
  bind(gl: WebGL2RenderingContext, unit: number): void {
    gl.activeTexture(gl.TEXTURE0 + unit);
    let own = this.contexts.get(gl);
    if (own === undefined) {
      own = { texture: textureOf(gl), version: 0 };
      this.contexts.set(gl, own);
    }
    gl.bindTexture(gl.TEXTURE_2D, own.texture);
    if (own.version === this.version) return;
    own.version = this.version;
    if (this.kind === 'bytes') {
      gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.R8, ROW, this.data.length / ROW, 0, gl.RED, gl.UNSIGNED_BYTE, this.data);
    } else {
      gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA32F, ROW, this.data.length / 4 / ROW, 0, gl.RGBA, gl.FLOAT, this.data);
    }
  }
}

function sizeOf(kind: TexelKind, texels: number): number {
  return Math.max(1, Math.ceil(texels / ROW)) * ROW * (kind === 'bytes' ? 1 : 4);
}

function emptyOf(kind: TexelKind, texels: number): Float32Array | Uint8Array {
  const size = sizeOf(kind, texels);
  return kind === 'bytes' ? new Uint8Array(size) : new Float32Array(size);
}

/** Looked up texel by texel: nothing between two of them means anything. */
function textureOf(gl: WebGL2RenderingContext): WebGLTexture {
  const texture = gl.createTexture();
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
  gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
  return texture;
}

/** For shaders: the texel of a number, in a texture of this kind. */
export const TEXEL_OF = /* glsl */ `
ivec2 texelOf(int i) {
  return ivec2(i % ${ROW}, i / ${ROW});
}
`;
