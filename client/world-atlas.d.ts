/** Outlines of countries (Natural Earth, public domain) as TopoJSON: declared by hand, since inferring its type takes long. */
declare module 'world-atlas/countries-50m.json' {
  type Rings = readonly (readonly number[])[];
  interface CountryPolygon {
    readonly type: 'Polygon';
    readonly arcs: Rings;
  }
  interface CountryPolygons {
    readonly type: 'MultiPolygon';
    readonly arcs: readonly Rings[];
  }
  const topology: {
    readonly transform: { readonly scale: readonly [number, number]; readonly translate: readonly [number, number] };
    /** The first point of each stands alone, the others as steps from the one before. */
    readonly arcs: readonly (readonly (readonly [number, number])[])[];
    readonly objects: {
      readonly countries: { readonly geometries: readonly (CountryPolygon | CountryPolygons)[] };
    };
  };
  export default topology;
}
