/** The card beside the pointer, in a picture of 1000 × 700. */
import { expect, test } from 'vitest';
import { cardPlace } from './card-place.ts';

const PICTURE = { width: 1000, height: 700 };
const MIDDLE = { x: 500, y: 350 };

test.each([
  [
    'right below, where an end is left above',
    [
      { x: 300, y: 200 },
      { x: 700, y: 200 },
    ],
    { left: '518px', top: '368px' },
  ],
  [
    'above, where both ends are below',
    [
      { x: 300, y: 430 },
      { x: 700, y: 430 },
    ],
    { left: '518px', bottom: '368px' },
  ],
  [
    'left above, the only corner free',
    [
      { x: 600, y: 420 },
      { x: 400, y: 420 },
      { x: 620, y: 250 },
    ],
    { right: '518px', bottom: '368px' },
  ],
])('%s', (_, ends, place) => {
  expect(cardPlace(PICTURE, MIDDLE, ends)).toEqual(place);
});

test.each([
  [
    { x: 20, y: 20 },
    { left: '38px', top: '38px' },
  ],
  [
    { x: 980, y: 20 },
    { right: '38px', top: '38px' },
  ],
  [
    { x: 20, y: 690 },
    { left: '38px', bottom: '28px' },
  ],
  [
    { x: 980, y: 690 },
    { right: '38px', bottom: '28px' },
  ],
])('away from the rim: %j', (pointer, place) => {
  expect(cardPlace(PICTURE, pointer, [])).toEqual(place);
});

test('it is rather on an end than cut off, where there is no other way', () => {
  expect(cardPlace(PICTURE, { x: 20, y: 20 }, [{ x: 120, y: 90 }])).toEqual({ left: '38px', top: '38px' });
});
