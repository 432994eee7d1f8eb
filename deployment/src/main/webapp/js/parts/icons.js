import {svg} from '../dom.js';

const SHAPES = {
  production: 'M8 1.5 14 4v4c0 3.5-2.5 5.6-6 6.5C4.500 13.600 2 11.500 2 8V4z',
  development: 'M5.500 4 2 8l3.500 4M10.500 4 14 8l-3.500 4',
  'quality-assurance': 'M6 1.500h4M7 1.500V6l-4.500 7a1 1 0 0 0 .9 1.500h9.200a1 1 0 0 0 .9-1.500L9 6V1.500',
  other: 'M8 1.500 14.500 5 8 8.500 1.500 5zM1.500 8.500 8 12l6.500-3.500',
};

/** The mark of an environment; its name stands beside it. */
export const environmentIcon = (name) => svg('svg', {viewBox: '0 0 16 16', class: 'icon', 'aria-hidden': 'true'},
  svg('path', {d: SHAPES[name] ?? SHAPES.other}));
