/** Nodes on the GPU: one quad each, its outline as a signed distance, its pictogram from the atlas. */
import { NODE_LOOK_UP } from './scene-textures.ts';
import { CORNERS } from './shapes.ts';

export const NODE_VERTEX_SHADER = /* glsl */ `
${NODE_LOOK_UP}
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_scale;

out vec2 v_point;
flat out float v_radius;
flat out vec3 v_look;
flat out vec4 v_color;

void main() {
  int corner = gl_VertexID % 6;
  vec4 node = nodeAt(gl_VertexID / 6);
  vec4 look = nodeLookAt(gl_VertexID / 6);
  vec2 side = vec2(corner == 1 || corner >= 4 ? 1.0 : -1.0, corner == 2 || corner == 3 || corner == 5 ? 1.0 : -1.0);
  float radius = node.w < 0.5 ? 0.0 : node.z * u_scale;
  /* Corners of the shapes stand out of the circle, and the halo around them. */
  float reach = radius * 1.3 + min(1.5, radius * 0.3) + 1.0;
  vec2 centre = (u_matrix * vec3(node.xy, 1.0)).xy;
  gl_Position = vec4(centre + side * reach * 2.0 / u_viewport, 0.0, 1.0);
  if (radius <= 0.0) gl_Position = vec4(2.0, 2.0, 0.0, 1.0);
  v_point = side * reach;
  v_radius = radius;
  v_look = vec3(mod(look.x, 8.0), look.x > 7.5 ? 1.0 : 0.0, look.y);
  v_color = vec4(rgbOf(look.z), look.w);
  /* Switched off: faint, but there. */
  if (node.w > 1.5) v_color.a *= 0.35;
}
`;

/** Half of the side of the regular shapes from their reach: apothem = reach · cos(π / n). */
function apothem(shape: 'square' | 'hexagon' | 'octagon'): string {
  const count = CORNERS[shape].length;
  const corner = CORNERS[shape][0];
  return (Math.hypot(corner?.x ?? 0, corner?.y ?? 0) * Math.cos(Math.PI / count)).toFixed(5);
}

const DIAMOND = ((CORNERS.diamond[0]?.x ?? 1) * Math.SQRT1_2).toFixed(5);

export const NODE_FRAGMENT_SHADER = /* glsl */ `
in vec2 v_point;
flat in float v_radius;
flat in vec3 v_look;
flat in vec4 v_color;

uniform sampler2D u_atlas;
uniform vec3 u_ground;
uniform vec3 u_onActor;
uniform float u_pixelRatio;
out vec4 fragment;

const float cells = 16.0;

float box(vec2 p, float half_, float rounding) {
  vec2 d = abs(p) - (half_ - rounding);
  return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0) - rounding;
}

/* Distance to a regular polygon with flat sides at apothem r; first corner at the given turn. */
float polygon(vec2 p, float r, float count, float turn) {
  float sector = 6.2831853 / count;
  float angle = atan(p.y, p.x) - turn - sector * 0.5;
  float folded = mod(angle + sector * 0.5, sector) - sector * 0.5;
  return cos(folded) * length(p) - r;
}

float distanceTo(float shape, vec2 p, float r) {
  if (shape < 0.5) return length(p) - r;
  if (shape < 1.5) return box(p, r * ${apothem('square')}, r * 0.3);
  if (shape < 2.5) return max(polygon(p, r * ${apothem('hexagon')}, 6.0, 0.5235988), length(p) - r * 1.06);
  if (shape < 3.5) return box(vec2(p.x + p.y, p.y - p.x) * 0.7071068, r * ${DIAMOND}, r * 0.25);
  return polygon(p, r * ${apothem('octagon')}, 8.0, 0.3926991);
}

void main() {
  float soft = 0.5 / u_pixelRatio;
  float distance_ = distanceTo(v_look.x, v_point, v_radius);
  if (v_radius <= 0.0) discard;
  float body = 1.0 - smoothstep(-soft, soft, distance_);
  /* Specks of a large picture have a thinner halo, else they would hide each other. */
  float rim_ = min(1.5, v_radius * 0.3);
  float halo = 1.0 - smoothstep(rim_ - soft, rim_ + soft, distance_);
  float rim = v_look.y > 0.5 ? smoothstep(-1.75 - soft, -1.75 + soft, distance_) : 1.0;
  vec3 fill = mix(u_ground, v_color.rgb, rim);

  float iconHalf = v_radius * 0.66;
  vec2 inIcon = v_point / iconHalf * 0.5 + 0.5;
  float shown = smoothstep(5.0, 6.5, v_radius) * step(0.0, v_look.z);
  if (shown > 0.0 && all(greaterThan(inIcon, vec2(0.0))) && all(lessThan(inIcon, vec2(1.0)))) {
    float cell = floor(v_look.z + 0.5);
    vec2 origin = vec2(mod(cell, cells), floor(cell / cells));
    float ink = texture(u_atlas, (origin + vec2(inIcon.x, 1.0 - inIcon.y)) / cells).a * shown;
    fill = mix(fill, v_look.y > 0.5 ? v_color.rgb : u_onActor, ink);
  }
  vec3 color = mix(u_ground, fill, body);
  float alpha = halo * v_color.a;
  fragment = vec4(color * alpha, alpha);
}
`;
