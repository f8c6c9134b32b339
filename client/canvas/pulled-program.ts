/**
 * A program of WebGL 2 without vertex attributes: its vertex shader knows the number of the vertex, and looks the rest up
 * in textures. Nothing is sent with a frame, and shaders are compiled when there is first something to draw.
 *
 * NOTE: instances would be the usual way; drawn by software each of them costs as much as a small draw of its own, which
 * for forty thousand lines is most of a frame.
 */

export interface PulledDefinition {
  readonly vertex: string;
  readonly fragment: string;
  readonly mode: 'triangles' | 'lines';
  /** Vertices of one item. */
  readonly vertices: number;
}

/** Where a uniform of the program is set; null, which WebGL takes, where the shaders do not use it. */
export type Uniforms = (name: string) => WebGLUniformLocation | null;

export class PulledProgram {
  private readonly gl: WebGL2RenderingContext;
  private readonly definition: PulledDefinition;
  private readonly locations = new Map<string, WebGLUniformLocation | null>();
  private program: WebGLProgram | undefined;

  constructor(gl: WebGL2RenderingContext, definition: PulledDefinition) {
    this.gl = gl;
    this.definition = definition;
  }

  draw(items: number, setUniforms: (uniforms: Uniforms) => void): void {
    if (items === 0) return;
    const { gl, definition, locations } = this;
    this.program ??= compile(gl, definition);
    const { program } = this;
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
    gl.enable(gl.BLEND);
    gl.useProgram(program);
    setUniforms((name) => {
      const known = locations.get(name);
      if (known !== undefined) return known;
      const location = gl.getUniformLocation(program, name);
      locations.set(name, location);
      return location;
    });
    gl.drawArrays(definition.mode === 'lines' ? gl.LINES : gl.TRIANGLES, 0, items * definition.vertices);
  }

  kill(): void {
    if (this.program !== undefined) this.gl.deleteProgram(this.program);
    this.program = undefined;
    this.locations.clear();
  }
}

function compile(gl: WebGL2RenderingContext, { vertex, fragment }: PulledDefinition): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type);
    if (shader === null) continue;
    gl.shaderSource(shader, `#version 300 es\nprecision highp float;\nprecision highp int;\n${source}`);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    gl.deleteShader(shader);
  }
  gl.linkProgram(program);
  // NOTE: a lost context compiles nothing either; it is told by its own event, and all is built again.
  if (gl.getProgramParameter(program, gl.LINK_STATUS) !== true && !gl.isContextLost()) {
    throw new Error(`canvas: a shader does not compile (${gl.getProgramInfoLog(program)}).`);
  }
  return program;
}
