/**
 * Edges on the GPU: a strip along the line, then the arrowhead. The same geometry as edge-path.ts, in pixels with y up.
 * One source makes three programs: straight lines (one segment), curves and loops (many). A fourth draws hairlines.
 */

import type { EdgeForm } from './edge-groups.ts';
import { GAP, LOOP_DIRECTION } from './edge-path.ts';
import { EDGE_LOOK_UP } from './scene-textures.ts';
import { THINNEST } from './view.ts';

const SEGMENTS: Readonly<Record<EdgeForm, number>> = { line: 1, curve: 14, loop: 26 };

/** Two triangles a segment, and one for the head. */
export function edgeVertices(form: EdgeForm): number {
  return 6 * SEGMENTS[form] + 3;
}

export function edgeVertexShader(form: EdgeForm): string {
  return /* glsl */ `
${EDGE_LOOK_UP}
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_scale;
uniform float u_ink;

out float v_across;
out float v_half;
out float v_along;
out float v_head;
out float v_pattern;
out vec4 v_color;

const float gap = ${GAP.toFixed(1)};

vec2 bezier(vec2 a, vec2 c, vec2 b, float t) {
  float u = 1.0 - t;
  return u * u * a + 2.0 * u * t * c + t * t * b;
}

float timeAtDistance(vec2 a, vec2 c, vec2 b, float wanted, float chord) {
  float t = min(0.9, wanted / chord);
  for (int i = 0; i < 3; i++) {
    float reached = length(bezier(a, c, b, t) - a);
    if (reached > 0.0) t = min(0.9, t * wanted / reached);
  }
  return t;
}

/* How far along the body (0 to 1), which side, and 0 body, 1 base of the head, 2 its tip. */
vec3 stepOf(int corner) {
  const int body = 6 * ${SEGMENTS[form]};
  if (corner >= body) return corner == body ? vec3(1, 1, 1) : corner == body + 1 ? vec3(1, -1, 1) : vec3(1, 0, 2);
  int k = corner % 6;
  float end = k == 1 || k >= 4 ? 1.0 : 0.0;
  float side = k == 2 || k == 3 || k == 5 ? 1.0 : -1.0;
  return vec3((float(corner / 6) + end) / ${SEGMENTS[form].toFixed(1)}, side, 0);
}

void main() {
  Edge edge = edgeAt(gl_VertexID / ${edgeVertices(form)});
  vec3 step_ = stepOf(gl_VertexID % ${edgeVertices(form)});
  vec4 from_ = edge.source;
  vec4 to_ = edge.target;
  float width = max(edge.width, 0.0) * clamp(u_scale, ${THINNEST.toFixed(2)}, 1.0);
  float curvature = edge.curvature;
  float hasArrow = edge.hasArrow;
  float sourceRadius = from_.z * u_scale;
  float targetRadius = to_.z * u_scale;
  vec2 halfView = u_viewport * 0.5;
  vec2 source = (u_matrix * vec3(from_.xy, 1.0)).xy * halfView;
  vec2 target = (u_matrix * vec3(to_.xy, 1.0)).xy * halfView;

  float room = length(target - source) - sourceRadius - targetRadius - 2.0 * gap;
  float shrink = ${form === 'loop' ? '1.0' : 'clamp(room / (1.6 * (5.0 + 2.2 * width)), 0.0, 1.0)'};
  float headLength = hasArrow * shrink * (5.0 + 2.2 * width);
  float headHalf = shrink * (2.6 + 1.15 * width);

  vec2 point;
  vec2 tangent;
  vec2 base;
  vec2 tip;
  float lengthOfLine;
  ${GEOMETRY[form]}

  vec2 normal = vec2(-tangent.y, tangent.x);
  float half_ = width * 0.5;
  v_head = 0.0;
  float soft = 1.0;
  v_half = half_;
  if (step_.z > 0.5) {
    vec2 forward = tip - base;
    float headReach = length(forward);
    forward = headReach > 0.001 ? forward / headReach : tangent;
    normal = vec2(-forward.y, forward.x);
    v_head = 1.0;
    v_half = step_.z > 1.5 ? 0.0 : headHalf * hasArrow;
    half_ = v_half;
    soft = step_.z > 1.5 ? 0.0 : hasArrow;
    point = step_.z > 1.5 ? tip : base;
  }
  if (width <= 0.0 || visible <= 0.0) {
    half_ = 0.0;
    soft = 0.0;
    point = source;
  }
  vec2 placed = point + normal * step_.y * (half_ + soft);
  v_across = step_.y * (half_ + soft);
  v_along = step_.x * lengthOfLine;
  v_pattern = edge.pattern;
  gl_Position = vec4(placed / halfView, 0.0, 1.0);
  if (!edge.isShown) gl_Position = vec4(2.0, 2.0, 0.0, 1.0);
  v_color = edge.color;
  v_color.a *= u_ink * (from_.w > 1.5 || to_.w > 1.5 ? 0.35 : 1.0);
}
`;
}

const CURVE = /* glsl */ `
  vec2 chord = target - source;
  float distance_ = max(length(chord), 0.001);
  vec2 control = (source + target) * 0.5 + curvature * vec2(-chord.y, chord.x);
  float start = timeAtDistance(source, control, target, sourceRadius + gap, distance_);
  float end = 1.0 - timeAtDistance(target, control, source, targetRadius + gap, distance_);
  float headed = 1.0 - timeAtDistance(target, control, source, targetRadius + gap + headLength, distance_);
  float visible = distance_ < 1.0 || start >= headed ? 0.0 : 1.0;
  float t = mix(start, headed, step_.x);
  point = bezier(source, control, target, t);
  vec2 slope = 2.0 * mix(control - source, target - control, t);
  tangent = slope / max(length(slope), 0.001);
  base = bezier(source, control, target, headed);
  tip = bezier(source, control, target, end);
  lengthOfLine = distance_ * (headed - start) * (1.0 + curvature * curvature * 0.7);
`;

/** What a curve comes to without curvature, without looking for distances along it: lines are nearly all there are. */
const LINE = /* glsl */ `
  vec2 chord = target - source;
  float distance_ = max(length(chord), 0.001);
  float start = min(0.9 * distance_, sourceRadius + gap);
  float end = distance_ - min(0.9 * distance_, targetRadius + gap);
  float headed = distance_ - min(0.9 * distance_, targetRadius + gap + headLength);
  float visible = distance_ < 1.0 || start >= headed ? 0.0 : 1.0;
  tangent = chord / distance_;
  point = source + tangent * mix(start, headed, step_.x);
  base = source + tangent * headed;
  tip = source + tangent * end;
  lengthOfLine = headed - start;
`;

const LOOP = /* glsl */ `
  float visible = 1.0;
  float ring = 6.0 + sourceRadius * 0.45 + 5.0 * curvature;
  float reach = sourceRadius + ring * 0.75;
  float direction = ${(-LOOP_DIRECTION).toFixed(6)};
  vec2 centre = source + reach * vec2(cos(direction), sin(direction));
  float rim = sourceRadius + gap;
  float inside = acos(clamp((reach * reach + ring * ring - rim * rim) / (2.0 * reach * ring), -1.0, 1.0));
  /* Clockwise as on the screen, where y points down. */
  float from = direction + 3.14159265 - inside;
  float to = direction - 3.14159265 + inside;
  float headed = to + headLength / ring;
  float angle = mix(from, headed, step_.x);
  vec2 ray = vec2(cos(angle), sin(angle));
  point = centre + ring * ray;
  tangent = vec2(ray.y, -ray.x);
  base = centre + ring * vec2(cos(headed), sin(headed));
  tip = centre + ring * vec2(cos(to), sin(to));
  lengthOfLine = ring * (from - headed);
`;

const GEOMETRY: Readonly<Record<EdgeForm, string>> = { line: LINE, curve: CURVE, loop: LOOP };

export const EDGE_FRAGMENT_SHADER = /* glsl */ `
in float v_across;
in float v_half;
in float v_along;
in float v_head;
in float v_pattern;
in vec4 v_color;

uniform float u_pixelRatio;
out vec4 fragment;

/* A dash at the beginning of each beat, its ends half a pixel soft. */
float dash(float along, float beat, float length_) {
  float at = mod(along + 0.5, beat) - 0.5;
  return smoothstep(-0.5, 0.5, at) * (1.0 - smoothstep(length_ - 0.5, length_ + 0.5, at));
}

void main() {
  float soft = 0.5 / u_pixelRatio;
  float away = abs(v_across) - v_half;
  float ink = 1.0 - smoothstep(-soft, soft, away);
  if (v_head < 0.5) {
    if (v_pattern > 0.5 && v_pattern < 1.5) ink *= dash(v_along, 10.0, 6.5);
    if (v_pattern > 1.5 && v_pattern < 2.5) ink *= smoothstep(v_half * 0.3 - soft, v_half * 0.3 + soft, abs(v_across));
    if (v_pattern > 3.5) ink *= max(dash(v_along, 17.0, 9.0), dash(v_along - 12.0, 17.0, 2.0));
    if (v_pattern > 2.5 && v_pattern < 3.5) {
      float beat = mod(v_along, 4.0 * v_half + 1.0) - 2.0 * v_half - 0.5;
      ink *= 1.0 - smoothstep(-soft, soft, length(vec2(beat, v_across)) - v_half);
    }
  }
  float alpha = ink * v_color.a;
  fragment = vec4(v_color.rgb * alpha, alpha);
}
`;

/** Lines one pixel wide from centre to centre, which the discs cover; what they lack in width they lack in colour. */
export function hairlineVertexShader(steps: number): string {
  return /* glsl */ `
${EDGE_LOOK_UP}
uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_scale;
uniform float u_ink;

flat out vec4 v_color;

void main() {
  Edge edge = edgeAt(gl_VertexID / ${2 * steps});
  int corner = gl_VertexID % ${2 * steps};
  float along = float(corner / 2 + corner % 2) / ${steps.toFixed(1)};
  float width = max(edge.width, 0.0) * clamp(u_scale, ${THINNEST.toFixed(2)}, 1.0);
  float alpha = edge.color.a * u_ink * min(width, 1.0) * (edge.source.w > 1.5 || edge.target.w > 1.5 ? 0.35 : 1.0);
  v_color = vec4(edge.color.rgb * alpha, alpha);
  vec2 halfView = u_viewport * 0.5;
  vec2 source = (u_matrix * vec3(edge.source.xy, 1.0)).xy * halfView;
  vec2 target = (u_matrix * vec3(edge.target.xy, 1.0)).xy * halfView;
  vec2 chord = target - source;
  vec2 bend = 2.0 * along * (1.0 - along) * edge.curvature * vec2(-chord.y, chord.x);
  gl_Position = vec4((source + along * chord + bend) / halfView, 0.0, 1.0);
  if (!edge.isShown) gl_Position = vec4(2.0, 2.0, 0.0, 1.0);
}
`;
}

export const HAIRLINE_FRAGMENT_SHADER = /* glsl */ `
flat in vec4 v_color;
out vec4 fragment;

void main() {
  fragment = v_color;
}
`;
