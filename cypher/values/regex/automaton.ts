/**
 * Runs a program over a text in one pass: time is the length of the text by the size of the expression at worst,
 * and never more. Without assertions the sets of places become states of an automaton, built as they are met and kept.
 */
import type { Steps } from '../../steps.ts';
import { holds } from './assertions.ts';
import type { Instruction } from './program.ts';

/** Tells whether a text matches as a whole. Yields once every few thousand steps: it may be left alone there for a while. */
export type Matching = Steps<boolean>;
export type Matcher = (text: string) => Matching;

interface MachineState {
  readonly places: readonly number[];
  readonly isMatch: boolean;
  /** By ASCII code; the rest by code point. */
  readonly ascii: (MachineState | undefined)[];
  readonly others: Map<number, MachineState>;
}

const STEPS_PER_CHECK = 4096;
/** What is kept of an automaton: its states, their places all together, and the ways between them. */
const MAX_STATES = 1000;
const MAX_PLACES = 100_000;
const MAX_EDGES = 20_000;

/** Tells whether a program matches the whole of a text. */
export function createAutomaton(program: readonly Instruction[]): Matcher {
  return program.some(({ op }) => op === 'assert') ? simulation(program) : lazyAutomaton(program);
}

function lazyAutomaton(program: readonly Instruction[]): Matcher {
  let states = new Map<string, MachineState>();
  let edges = 0;
  let places = 0;
  const forgetIfLarge = () => {
    if (states.size <= MAX_STATES && edges <= MAX_EDGES && places <= MAX_PLACES) return;
    states = new Map();
    edges = 0;
    places = 0;
  };
  const stateOf = (at: readonly number[]): MachineState => {
    const key = at.join();
    let state = states.get(key);
    if (!state) {
      const isMatch = at.some((place) => program[place]?.op === 'match');
      state = { places: at, isMatch, ascii: new Array(128), others: new Map() };
      states.set(key, state);
      places += state.places.length;
    }
    return state;
  };
  const firstPlaces = closure(program, [0], '', 0);
  return function* (text) {
    forgetIfLarge();
    let state = stateOf(firstPlaces);
    let steps = 0;
    for (let at = 0; at < text.length; ) {
      const codePoint = text.codePointAt(at) ?? 0;
      at += codePoint > 0xffff ? 2 : 1;
      let following: MachineState | undefined = codePoint < 128 ? state.ascii[codePoint] : state.others.get(codePoint);
      if (!following) {
        following = stateOf(closure(program, stepped(program, state.places, codePoint), '', 0));
        if (codePoint < 128) state.ascii[codePoint] = following;
        else state.others.set(codePoint, following);
        edges++;
        steps += state.places.length;
      }
      if (following.places.length === 0) return false;
      state = following;
      if (++steps >= STEPS_PER_CHECK) {
        steps = 0;
        yield;
        // NOTE: whoever matched meanwhile by the same expression may have forgotten its states too: a state alone goes on well.
        forgetIfLarge();
        state = stateOf(state.places);
      }
    }
    return state.isMatch;
  };
}

function simulation(program: readonly Instruction[]): Matcher {
  return function* (text) {
    let places = closure(program, [0], text, 0);
    let steps = 0;
    for (let at = 0; at < text.length && places.length > 0; ) {
      const codePoint = text.codePointAt(at) ?? 0;
      at += codePoint > 0xffff ? 2 : 1;
      steps += places.length + 1;
      places = closure(program, stepped(program, places, codePoint), text, at);
      if (steps >= STEPS_PER_CHECK / 4) {
        steps = 0;
        yield;
      }
    }
    return places.some((place) => program[place]?.op === 'match');
  };
}

function stepped(program: readonly Instruction[], places: readonly number[], codePoint: number): number[] {
  return places.flatMap((place) => {
    const instruction = program[place];
    return instruction?.op === 'set' && instruction.test(codePoint) ? [place + 1] : [];
  });
}

/** Every place that can be reached without reading on, in ascending order; only those that read or match are kept. */
function closure(program: readonly Instruction[], from: readonly number[], text: string, at: number): number[] {
  const seen = new Set<number>();
  const open = [...from];
  const kept: number[] = [];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    if (seen.has(place)) continue;
    seen.add(place);
    const instruction = program[place];
    switch (instruction?.op) {
      case 'split':
        open.push(instruction.other, instruction.to);
        break;
      case 'jump':
        open.push(instruction.to);
        break;
      case 'assert':
        if (holds(instruction.assertion, text, at)) open.push(place + 1);
        break;
      default:
        kept.push(place);
    }
  }
  return kept.sort((a, b) => a - b);
}
