/** What the benchmark's table does not say by itself: where the time goes, what was tried, what limits it. */
export const findings = `### Where the time goes, what was tried, what limits it

Elapsed times of this run are those of a machine that many others used at the same time (seven times as much work as
processors), and processor times are by a quarter to a half higher than on a quiet one, because the others empty the caches:
the code before the changes below took 17 ms for a site alone and 24 s of elapsed time for the province in memory, quiet. The
targets of 20 s and 90 s of elapsed time are therefore neither shown nor refuted here: two runs took 52 and 58 s of processor
time at 3", which two processors without other work would do in 26 to 29 s, so that 20 s still lacks a quarter; the 1" case, 119
and 129 s, would fit into its 90 s. Memory of the product itself, without the benchmark's grids: 0.4 GiB at 3", 1.0 GiB at 1".
Processor time of a site (10 km, 3", 3 bands, 3 sectors, 37,000 cells) under this load:
path loss 14.8 ms (stencil 2, terrain 1.7, hulls and sums 2.3, edges 2.5, search under a line of sight 1.2, smooth path and
sphere 2.7, three bands 3), gains of three tilted sectors 2.7 ms, merging nine carriers 4.8 ms. No part stands out: what
remains is arithmetic and the memory that nine carriers of a site touch (2.2 MB, more than the nearest caches).

* Helped: evaluating only samples that a cell takes; hulls and blocks built only as far as asked; Bullington's loss from a
  table; a radial in a function of its own. Mechanical tilt as two polynomials in the elevation for each bearing, within
  1e-5 dB of the exact rotation: gains of a tilted sector from 2.1 to 0.9 ms. Layers shared between threads and finished row by row: half
  of the memory (demonstration province: 647 instead of 1,292 MiB), and no merging, SINR, rounding and compression by one
  thread after the last site while the others wait.
  One turned sector: only its technology, its window and the chunks that differ, from 7.7 s to about a second.
* Did not help measurably: merging all sectors of a cell at once with its values side by side (5.9 ms instead of 4.8: the
  inner loop over sectors costs more than the passes that it saves); the same row by row (4.8 ms, kept because it needs no
  arrays of a window's levels); branch-free second-best levels; other block sizes in the search under a line of sight (4 to 32);
  products instead of quotients; polynomials instead of log, atan, acos.
* Not worth it: path loss shared between operators (of 3,449 antenna places of the demonstration province, 3,444 differ in mast
  or height); a higher floor than -160 dBm (levels below it change the sum of powers and so SINR); moving masts to cells.
* Not tried for lack of a need that a profile shows: WASM with SIMD. Its doubles come two at a time, so that the band pass
  (3 of 22 ms) could gain at most half of itself; the merge could gain more, but is bound by memory. Binary COPY:
  PostgreSQL takes a twentieth of the run's processor time, most of it in contours.`;
