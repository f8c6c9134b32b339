/**
 * Edges on the GPU: a strip along the line, then the arrowhead. The same geometry as edge-path.ts, in pixels with y up.
 * One source makes three programs: straight lines (one segment), curves and loops (many).
 */
import { GAP, LOOP_DIRECTION } from './edge-path.ts';
import { LOOK_UP, LOOK_UP_EDGE } from './scene-textures.ts';
import { THINNEST } from './view.ts';

export type EdgeForm = 'line' | 'curve' | 'loop';

export const SEGMENTS: Readonly<Record<EdgeForm, number>> = { line: 1, curve: 14, loop: 26 };

export function edgeVertexShader(form: EdgeForm): string {
  return /* glsl */ `
${LOOK_UP}${LOOK_UP_EDGE}
attribute vec3 a_step;
attribute vec3 a_slots;
attribute vec2 a_sizes;
attribute vec2 a_style;
attribute vec4 a_color;
attribute vec4 a_id;

uniform mat3 u_matrix;
uniform vec2 u_viewport;
uniform float u_scale;
uniform float u_ink;

varying float v_across;
varying float v_half;
varying float v_along;
varying float v_head;
varying float v_pattern;
varying vec4 v_color;

const float bias = 255.0 / 254.0;
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

void main() {
  vec4 from_ = nodeAt(a_slots.x);
  vec4 to_ = nodeAt(a_slots.y);
  float isShown = edgeAt(a_slots.z);
  float width = max(a_sizes.x, 0.0) * clamp(u_scale, ${THINNEST.toFixed(2)}, 1.0);
  float curvature = a_sizes.y;
  float hasArrow = a_style.y;
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

  /* a_step: how far along the body (0 to 1), which side, and 0 body, 1 base of the head, 2 its tip. */
  vec2 normal = vec2(-tangent.y, tangent.x);
  float half_ = width * 0.5;
  v_head = 0.0;
  float soft = 1.0;
  #ifdef PICKING_MODE
  /* Wide enough to be hit; among thousands nobody aims at one, and wide ones would be most of the work of a frame. */
  half_ = max(half_, 5.0 * u_ink);
  #endif
  v_half = half_;
  if (a_step.z > 0.5) {
    vec2 forward = tip - base;
    float headReach = length(forward);
    forward = headReach > 0.001 ? forward / headReach : tangent;
    normal = vec2(-forward.y, forward.x);
    v_head = 1.0;
    v_half = a_step.z > 1.5 ? 0.0 : headHalf * hasArrow;
    half_ = v_half;
    soft = a_step.z > 1.5 ? 0.0 : hasArrow;
    point = a_step.z > 1.5 ? tip : base;
  }
  if (width <= 0.0 || visible <= 0.0) {
    half_ = 0.0;
    soft = 0.0;
    point = source;
  }
  vec2 placed = point + normal * a_step.y * (half_ + soft);
  v_across = a_step.y * (half_ + soft);
  v_along = a_step.x * lengthOfLine;
  v_pattern = a_style.x;
  gl_Position = vec4(placed / halfView, 0.0, 1.0);
  if (isShown < 0.5) gl_Position = vec4(2.0, 2.0, 0.0, 1.0);
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  v_color.a *= u_ink * (from_.w > 1.5 || to_.w > 1.5 ? 0.35 : 1.0);
  #endif
  v_color.a *= bias;
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
  float t = mix(start, headed, a_step.x);
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
  point = source + tangent * mix(start, headed, a_step.x);
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
  float angle = mix(from, headed, a_step.x);
  vec2 ray = vec2(cos(angle), sin(angle));
  point = centre + ring * ray;
  tangent = vec2(ray.y, -ray.x);
  base = centre + ring * vec2(cos(headed), sin(headed));
  tip = centre + ring * vec2(cos(to), sin(to));
  lengthOfLine = ring * (from - headed);
`;

const GEOMETRY: Readonly<Record<EdgeForm, string>> = { line: LINE, curve: CURVE, loop: LOOP };

export const EDGE_FRAGMENT_SHADER = /* glsl */ `
precision highp float;

varying float v_across;
varying float v_half;
varying float v_along;
varying float v_head;
varying float v_pattern;
varying vec4 v_color;

uniform float u_pixelRatio;

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float soft = 0.5 / u_pixelRatio;
  float away = abs(v_across) - v_half;
  float ink = 1.0 - smoothstep(-soft, soft, away);
  if (v_head < 0.5) {
    if (v_pattern > 0.5 && v_pattern < 1.5) {
      float beat = mod(v_along, 10.0);
      ink *= smoothstep(0.0, 1.0, beat) * (1.0 - smoothstep(6.0, 7.0, beat));
    }
    if (v_pattern > 1.5) ink *= smoothstep(v_half * 0.3 - soft, v_half * 0.3 + soft, abs(v_across));
  }
  float alpha = ink * v_color.a;
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
  #endif
}
`;
