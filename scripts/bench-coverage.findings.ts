/** What the benchmark's table does not say by itself: where the time goes, what was tried, what limits it. */
export const findings = `### Where the time goes, what was tried, what limits it

The 3" run keeps two processors busy without a pause: 33 to 34 s of processor time and 1 s in PostgreSQL (it was 52 to 58 s
before the inner loops became WebAssembly). Beside other work processor times rise by a quarter to a half, because the others
empty the caches. The 1" case took 83 to 88 and 13 to 14 s (it was 119 to 129 s). The brute-force column has come to 985 s on
one day and to twice as much on others, which nobody has looked into: read the ratio as 30 to 60. Memory of the product itself,
without the benchmark's grids of 431 MiB: 382 MiB at 3", 939 MiB at 1".

Share of the 3" run's processor time by a sampling profiler, PostgreSQL included; 1 % is a sixth of a millisecond a site:

| part | share |
| --- | --- |
| along radials, ring by ring: slopes, sums, two hulls (kernel, \`radial-scan\`) | 12 % |
| search under a line of sight | 3 % |
| path geometry, two paths at a time | 7 % |
| smooth path and radius of the spherical-Earth loss | 3 % |
| three bands: Bullington, first term, their logarithms | 10 % |
| ground along radials | 5 % |
| gains of three tilted sectors, trigonometry included | 9 % |
| joining a site's sectors on each carrier, four cells at a time, with the values gathered from the samples | 9 % |
| merging what is joined into the layers | 7 % |
| stencil | 3 % |
| copying between the kernel's memory and JavaScript's, per site | 3 % |
| V8's own threads: collecting and compiling | 5 % |
| PostgreSQL | 8 % |
| the main thread: inputs, combining, verdicts, contours, and the filling of the benchmark's own tables | 8 % |
| finishing rows: SINR, rounding, halving, compressing; the rest | 8 % |

What limits it now: the hulls, whose next step depends on a comparison that no processor foretells, and the arithmetic of a
path; no part takes more than an eighth.

* Helped: the inner loops as one WebAssembly module with 128-bit vectors (\`server/radio/kernel\`), which came out with the
  same bits in 2.1 million samples and the same digest of a whole province. Path loss of a site from 15 to 9 ms, most of it by what
  WebAssembly leaves out (checks, conversions, pointers that may move), the rest by two paths at a time without
  branches and by roots and quotients that are shared. A site's sectors on a carrier are joined first, so that a layer's cells
  are touched once a carrier instead of once a sector: merging from 5 to 3 ms. Gains from 2.7 to 1.8 ms. Memory
  of a site used again for the next one: V8's collecting threads from 8.5 to 4.6 % of the run. Fixed addresses for
  a radial's values instead of pointers; room for them from the start, because memory that grows detaches every view of it.
* Helped before: evaluating only samples that a cell takes; hulls and blocks built only as far as asked; Bullington's loss
  from a table; mechanical tilt as two polynomials in the elevation for each bearing, within 1e-5 dB of the exact rotation.
  Layers shared between threads and finished row by row: half of the memory (demonstration province: 647 instead of 1,292 MiB),
  and no thread that merges, rounds and compresses alone after the last site. One turned sector: only its technology, its
  window and the chunks that differ, from 7.7 s to about a second.
* Did not help measurably: merging into the layers in WebAssembly too, four cells at a time (the rows have to be copied there
  and back, which costs what it saves); sites in bands from west to east, so that neighbours share rows (the layers' memory
  is not what limits merging); the stencil in WebAssembly (kept: no second implementation of a bearing, and no copy
  of its values); branch-free second-best levels; other block sizes in the search under a line of sight (4 to 32).
* Not worth it: path loss shared between operators (of 3,449 antenna places of the demonstration province, 3,444 differ in mast
  or height); a higher floor than -160 dBm (levels below it change the sum of powers and so SINR); moving masts to cells;
  32-bit path geometry (1e-5 dB at 150 dB is the last bit of a 32-bit number); binary COPY and other compression
  (chunks are compressed in 2 % of the run, PostgreSQL takes 8 %, most of it in contours).`;
