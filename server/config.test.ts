import { describe, expect, it } from 'vitest';
import { InvalidInput } from '../graph/errors.ts';
import { DEFAULT_LIMITS, readConfig } from './config.ts';

const neo4j = { NEO4J_URI: 'bolt://localhost:7687', NEO4J_USER: 'neo4j', NEO4J_PASSWORD: 'secret' };

describe('the configuration', () => {
  it('needs nothing: the embedded engine on 127.0.0.1:4747, read only, seeded', () => {
    expect(readConfig({}, '/project')).toEqual({
      host: '127.0.0.1',
      port: 4747,
      dataFolder: '/project/data',
      isWritable: false,
      isSeeded: true,
      limits: DEFAULT_LIMITS,
    });
  });

  it('takes every variable, and an empty one as not set', () => {
    const env = {
      ...neo4j,
      HOST: '::1',
      PORT: '0',
      SHABAKA_DATA: '/elsewhere',
      SHABAKA_WRITE: '1',
      SHABAKA_SEED: '0',
      SHABAKA_MAX_ROWS: '500',
      SHABAKA_MAX_BYTES: '2000000000',
      SHABAKA_MAX_MS: '',
      NEO4J_DATABASE: '',
    };
    expect(readConfig(env, '/project')).toEqual({
      host: '::1',
      port: 0,
      dataFolder: '/elsewhere',
      isWritable: true,
      isSeeded: false,
      neo4j: { uri: 'bolt://localhost:7687', user: 'neo4j', password: 'secret' },
      limits: {
        defaults: { rows: 500, bytes: 67_108_864, timeoutMs: 30_000 },
        ceilings: { rows: 500, bytes: 2_000_000_000, timeoutMs: 120_000 },
      },
    });
  });

  it.each<[Record<string, string>, string]>([
    [{ HOST: '0.0.0.0' }, 'HOST must be 127.0.0.1, localhost or ::1: there are no accounts yet'],
    [{ PORT: '70000' }, 'PORT must be a whole number from 0 to 65535'],
    [{ PORT: '-1' }, 'PORT must be a whole number from 0 to 65535'],
    [{ PORT: '80 80' }, 'PORT must be a whole number from 0 to 65535'],
    [{ SHABAKA_WRITE: 'yes' }, 'SHABAKA_WRITE must be 0 or 1'],
    [{ SHABAKA_MAX_ROWS: '0' }, 'SHABAKA_MAX_ROWS must be a whole number from 1 to 100000000'],
    [{ NEO4J_USER: 'neo4j' }, 'NEO4J_URI is missing, while other NEO4J_ variables are set'],
    [
      { NEO4J_URI: neo4j.NEO4J_URI },
      'NEO4J_USER is missing, while NEO4J_URI is set; NEO4J_PASSWORD is missing, while NEO4J_URI is set',
    ],
    [
      { ...neo4j, NEO4J_URI: 'http://localhost:7474' },
      'NEO4J_URI must be like bolt://localhost:7687 or neo4j+s://name.databases.neo4j.io',
    ],
    [
      { ...neo4j, NEO4J_URI: 'bolt://neo4j:secret@localhost' },
      'NEO4J_URI must be like bolt://localhost:7687 or neo4j+s://name.databases.neo4j.io',
    ],
    [{ PORT: 'x', SHABAKA_SEED: '2' }, 'PORT must be a whole number from 0 to 65535; SHABAKA_SEED must be 0 or 1'],
  ])('refuses %j and lists what is wrong, without repeating values', (env, problems) => {
    const error = new InvalidInput(`configuration: ${problems}.`, {
      code: 'Shabaka.BadConfiguration',
      hint: 'Correct the environment or .env and start again.',
    });
    expect(() => readConfig(env, '/project')).toThrow(error);
  });
});
