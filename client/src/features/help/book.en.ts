import type { HelpTexts } from "./book.ts";

/** Help in English: a page for each tool. */
export const help: HelpTexts = {
  pages: {
    layers: {
      purpose: "See coverage and infrastructure on the map, and the list of hamlets without service.",
      steps: [
        "Choose the quantity (level, SINR, indoor, throughput…), technology, operator and band.",
        "Drag the threshold on the legend: colours change at once, nothing is computed again.",
        "Switch layers, set their opacity, filter by operator, mast class, status.",
        "Click a hamlet on the map or in the table: the panel on the right tells who covers it at what level, and the ways to serve it.",
        "The table tells the best way and its cost of the hamlets in sight; press the title “Cost” to find and sort the whole list. For FTTH the panel on the right ranks each operator's cable route.",
      ],
      notes: [
        "Three sources stay apart: modelled, reported, measured. Where they disagree there is a ring “to be checked”.",
        "“Not known” means that there is no basis to judge; it is never 0.",
        "The legend names model, terrain, clutter, threshold and day of what is shown.",
      ],
    },
    "field:nearby": {
      purpose:
        "Find the hamlets to go to: uncovered, with contradicting sources, or to be verified; the nearest first.",
      steps: [
        "Press “My position”, or choose a position on the map.",
        "Read why to go; press a name to see it on the map.",
        "“Record” opens the hamlet's form; “Add to route” keeps it for the day's trip.",
      ],
      notes: ["Distances are straight lines."],
    },
    "field:route": {
      purpose: "Put the hamlets of a day into an order.",
      steps: [
        "Choose hamlets under “Where to go nearby”.",
        "“Shorten the order” finds a short one; or move stops up and down by hand.",
        "“Directions” opens the device's map application.",
      ],
      notes: ["The total is of straight lines; the real way is longer. The order is short, not proven shortest."],
    },
    "field:record": {
      purpose: "Write down what is found on the spot: operator, technology, verdict, level, speed, photos, a note.",
      steps: [
        "Choose the hamlet, or leave it empty and name another place.",
        "Choose operator, technology and verdict; type the level in or take it from a measuring program's CSV file.",
        "Take photos, write a note, save. The record is on the device first and is sent from there.",
      ],
      notes: [
        "It is saved without a connection too. A form half written survives a reload.",
        "A file gives the median of its samples; their number is kept beside it.",
      ],
    },
    "field:queue": {
      purpose: "See how far each record and each photo has come: queued, sending, sent, refused and why.",
      steps: [
        "With a connection everything is sent by itself; “Send now” tries again at once.",
        "Refused: read why, correct it and send it again, or delete it.",
        "Remove sent items from the device when room is needed.",
      ],
      notes: [
        "However often it is sent, it is stored once. Where the server held another record under the same id, both are kept.",
        "Other people's records on the same device are sent when these people sign in.",
      ],
    },
    "field:offline": {
      purpose: "Get ready for places without a connection: the program, and the map of the communes to visit.",
      steps: [
        "Wait for “The program is on this device”.",
        "Choose a commune and press “Take along”; it can be stopped at any time.",
        "Before leaving press “Renew” where the date is old; delete communes that are not needed.",
      ],
      notes: [
        "Boundaries, roads, hamlets, masts, terrain and the best 4G coverage of all operators are taken along.",
        "What is taken along opens for your account only and is deleted when you sign out; unsent records stay.",
      ],
    },
    "field:rules": {
      purpose: "By which rule records change a hamlet's status, and what they have changed.",
      steps: [
        "Read the rule in words with the figures in force.",
        "History: each change of a status, why, and by which record.",
        "The authority can change the rule, with its basis.",
      ],
      notes: [
        "Contradicting verdicts are all kept; the hamlet becomes “to be verified”.",
        "Others see only that a hamlet is to be verified, not whose network or what level.",
      ],
    },
    sharing: {
      purpose: "Find the cheapest way to cover the hamlets that lack service: shared masts first, new masts last.",
      steps: [
        "Choose area, technology, operators and goal: cover all, or within a budget.",
        "Press “Find a plan”. Stop it at any time; the best plan so far is kept.",
        "Read each chosen place with its reason; pin, forbid or move it, and run again.",
        "Open the result as a scenario to compare before and after.",
        "Under “Merge masts”: near masts that could be merged, which one could carry the other's antennas, what it saves, which hamlets gain or lose.",
      ],
      notes: [
        "The distance to the optimum is proven and written beside it: 0 % cannot be beaten with these data and costs.",
        "When data change, an old result says that it should be computed again.",
      ],
    },
    requests: {
      purpose: "Send and answer requests to share a mast, with dates and the words of both sides.",
      steps: [
        "Start from an option or a pair of masts, or read the lists of sent and received requests.",
        "Answer: agreed, infeasible because…, or not in the plan.",
      ],
      notes: ["Only the two sides and the authority read it."],
    },
    roaming: {
      purpose: "Know how many hamlets and people each pair of operators would add by roaming.",
      steps: [
        "Choose a service.",
        "Read the matrix: guests in rows, hosts in columns. Click a cell to see its hamlets on the map.",
      ],
      notes: ["The result is the exact union of covered hamlets of the newest coverage run."],
    },
    fibre: {
      purpose: "Lay the cheapest fibre tree along roads to hamlets without FTTH.",
      steps: [
        "Choose hamlets on the map, in the table, or “all without FTTH in this commune”.",
        "Read the preview at once; compute for a proven result.",
        "Forbid or prefer a road and compute again; split into phases by budget.",
        "Keep it in a scenario, download the bill of materials.",
      ],
      notes: [
        "Existing ducts and poles are cheaper than a new trench; length is given by kind.",
        "Hamlets or parts of the road network that cannot be joined are named.",
      ],
    },
    profile: {
      purpose: "See the path between two places: terrain, clutter, the Earth's curvature, the Fresnel zone, the loss.",
      steps: [
        "Choose both ends on the map, or start at a hamlet and its servers.",
        "Enter heights and frequency.",
        "Download PNG or CSV.",
      ],
      notes: ["Loss by ITU-R P.1812, part by part; the table stands beside the drawing."],
    },
    whatif: {
      purpose: "Try a mast, or another setting of a sector, and see coverage, hamlets and people follow at once.",
      steps: [
        "Put the mast on the map and drag it; turn, raise, tilt, change its power.",
        "Let go: the figures are exact.",
        "Press “Put into scenario” to keep it.",
      ],
      notes: ["Computed in the browser with the server's own model; nothing is stored until it goes into a scenario."],
    },
    scenarios: {
      purpose: "Keep proposed changes under a name and compare every figure before and after.",
      steps: [
        "Create a scenario and add to it from other tools.",
        "Compute its coverage; drag the line on the map between before and after.",
        "Share it with the authority when ready.",
      ],
      notes: [
        "A scenario is your organisation's; nobody else sees it until it is shared. Two people editing are told, and nothing is lost.",
      ],
    },
    priority: {
      purpose:
        "Check whether the 5G priority places (centres, industry, tourism, agencies, hospitals, schools) have 5G.",
      steps: ["Filter by kind or operator.", "Click a place to go there on the map."],
      notes: ["Source and date of the list stand below the table."],
    },
    legacy: {
      purpose: "See hamlets whose only past service was 2G: it is closed and never counts as coverage.",
      steps: ["Open the list, click a hamlet to see how it can be served."],
      notes: [],
    },
    corridors: {
      purpose: "Know which urban roads need shared ducts, with reasons, length and cost.",
      steps: [
        "Click a verdict to filter; filter further by commune, road class, operator.",
        "Click a segment: who has cables there, how many metres, free pipes, road works to come.",
        "Download the dossier as DOCX and XLSX with a map for each road.",
      ],
      notes: ["Verdicts are computed again when cables, ducts, works, thresholds or unit costs change."],
    },
    works: {
      purpose: "Bring road works and plans of cables and ducts together, to dig once.",
      steps: [
        "Read opportunities (close in time) and clashes (overlapping).",
        "Invite operators; they answer with the pipes they need or a reason.",
      ],
      notes: ["Every answer is kept with its date."],
    },
    permit: {
      purpose: "Check a proposed mast against zones, streets, mast classes, heights and its neighbours.",
      steps: [
        "Click the place, enter class and height.",
        "Read each rule: kept, broken or to be asked, with its source.",
      ],
      notes: ["A rule that nobody has compared with the text in force says so."],
    },
    incidents: {
      purpose: "Receive, assign and follow reports on shared works until they are dealt with.",
      steps: [
        "Filter by state or overdue.",
        "Open one: assign it to the owner, write the result or why it is refused.",
        "Export the list.",
      ],
      notes: ["Who sent it is seen by the authority alone and deleted after the set time."],
    },
    report: {
      purpose:
        "Anyone may report a work that is unsafe, broken or against the rules, or a place without signal. No account needed.",
      steps: ["Choose the kind and the place on the map.", "Write a few lines, add photos.", "Keep the tracking code."],
      notes: ["Place and camera data inside photos are removed before they are stored."],
    },
    track: {
      purpose: "See how far your report has come.",
      steps: ["Enter the code that you were given."],
      notes: [],
    },
    targets: {
      purpose: "Compare the plan's targets with what is, by year, commune, former district and operator.",
      steps: [
        "Click a target for details, the years and the map by area.",
        "Move the slider of units to see it by the 111 former communes, the 11 former districts or today's.",
        "Press “See…” to open the very rows that were counted.",
      ],
      notes: [
        "This year's figure is computed from the map; earlier ones were frozen or entered, with their source.",
        "“No figure yet” is not 0.",
      ],
    },
    freezes: {
      purpose: "Freeze the figures on a day and make the annual report.",
      steps: [
        "Press “Freeze today's figures” and say what for.",
        "Make the report of a freeze and download it.",
        "For people without an account: “Send by link”, choose when it ends, copy the link.",
      ],
      notes: ["Two reports of one freeze are identical, whatever has changed since."],
    },
    entry: {
      purpose: "Enter the targets that no map gives.",
      steps: [
        "Choose target, year, area; enter value and source.",
        "Change the province's targets by year with their basis; add an indicator of the province's own where the plan has one.",
        "Or take in a whole file: check first, then store all.",
      ],
      notes: ["Every value has its author, date and source, can be changed and removed, and has a history."],
    },
    import: {
      purpose: "Bring data in: boundaries, hamlets, roads, cables, ducts, base stations, terrain, population.",
      steps: [
        "Drop a file (XLSX, CSV, SHP, GeoJSON, KML/KMZ, GPKG, TAB/MIF, HGT, GeoTIFF).",
        "Read the preview on the map and the errors row by row; map columns or choose the system where needed.",
        "Store it. Correct a faulty file and try again, or accept that its bad rows are left out.",
      ],
      notes: [
        "Nothing is stored before you say so. The same file twice changes nothing. A whole import can be taken back.",
      ],
    },
    export: {
      purpose: "Take layers and tables out as files for other programs.",
      steps: ["Choose layers, format, coordinate system and area.", "Press “Export”."],
      notes: ["A file holds only what you may see, with a data dictionary, date and source."],
    },
    services: {
      purpose: "Let QGIS, ArcGIS or Google Earth read the data directly by OGC API, vector tiles or KML.",
      steps: ["Create an access token with an end date.", "Copy the address into the other program."],
      notes: ["A token is shown once, sees only what you may see, and can be revoked at any time."],
    },
    antennas: {
      purpose: "Take in antenna patterns (.msi, .pln) for truer coverage.",
      steps: ["Choose a file, look at both cuts, store it.", "Give it to a sector when editing the sector."],
      notes: [],
    },
    measurements: {
      purpose: "Take in measurements, compare them with the model, and calibrate it.",
      steps: [
        "Import a CSV: place, level, technology, operator, time.",
        "Read bias and sigma by band and distance.",
        "Propose a calibration; the authority accepts it, or takes it back.",
      ],
      notes: ["Measurements are a layer of their own and never mix into the model in silence."],
    },
    grids: {
      purpose: "Choose the terrain, land cover and population that computations rest on.",
      steps: ["Read source, date, step, share of the province and voids of each.", "Use it or retire it."],
      notes: ["After a change coverage is computed again; the legend says which ones are in use."],
    },
    zones: {
      purpose: "Make the plan of passive infrastructure: where which masts and which cables are permitted.",
      steps: [
        "Create a draft, or a revision of the one in force.",
        "Draw zones, pick streets from the roads, or import a file; give mast classes, cable classes, height, the day to be underground by, and the source.",
        "Read the differences of two versions, then put one in force.",
        "Download tables and maps: existing, planned, to be removed, to be put underground.",
      ],
      notes: [
        "A version in force is never edited; every change is a new version.",
        "The check of a proposed mast uses the version in force on the day asked.",
      ],
    },
    print: {
      purpose: "Print the map true to scale as a PDF, A4 to A0.",
      steps: [
        "Choose paper, orientation and scale; drag the frame on the map.",
        "Give it a title; layers and colours are printed as you see them.",
        "Press “Make the PDF” and download it.",
      ],
      notes: ["Lines and text are vectors; with legend, scale bar, north, VN-2000 grid, source and date."],
    },
    catalogue: {
      purpose: "Read and edit the catalogues: unit costs, bands, mast classes.",
      steps: [
        "Choose a catalogue and click a row to edit it.",
        "A new unit cost has a day from which it holds and a source; the old one is kept. Open an item to see which computations read it.",
        "An item that computations need and that has no price stands at the top: set its first one there.",
        "Add a band or a mast class that is missing at the end of its catalogue; the code stays as it is added. What you added can be removed while nothing uses it.",
      ],
      notes: ["Every result keeps the catalogue that it used; when that changes, the result says that it is stale."],
    },
    settings: {
      purpose: "Read and change the thresholds and periods that computations rest on.",
      steps: [
        "Find the entry: it tells meaning, unit, permitted range and default.",
        "Change and store it, or go back to the default.",
      ],
      notes: ["Who changed it and when is kept. What depends on it is computed again or says that it is stale."],
    },
    users: {
      purpose: "Invite users, give roles, reset passwords, close accounts.",
      steps: [
        "Press invite, choose organisation and role; copy the one-time link and hand it over.",
        "Open a user to change the role, see sessions and tokens, or close the account.",
      ],
      notes: [
        "The server sends no mail: the link is shown once.",
        "Closing an account ends its sessions and tokens at once.",
      ],
    },
    organisations: {
      purpose: "Keep the organisations: operators, owners of masts, agencies.",
      steps: [
        "Add one, or open one to change its name, kind, colour and sign.",
        "Retire one that is no longer active.",
      ],
      notes: ["The data of a retired organisation are kept."],
    },
    account: {
      purpose: "Change your password and see where you are signed in.",
      steps: [
        "Change the password: enter the old and the new one.",
        "End a session that you do not know, or all others.",
      ],
      notes: ["Access tokens for other programs are under “Services”."],
    },
    words: {
      purpose: "Write the words of the annual report: letterhead, foreword, order of the sections, signature.",
      steps: [
        "Edit the words; named placeholders are filled in when the report is made.",
        "Look at it, then store it as a new version.",
      ],
      notes: ["A freeze keeps the version that it used, so that old reports do not change."],
    },
    audit: {
      purpose: "Know who did what and when: edits, sign-ins, invitations, exports, freezes.",
      steps: ["Filter by person, kind, organisation, period.", "Export as CSV."],
      notes: ["It only grows and nobody can change it. A planner sees the own organisation's alone."],
    },
    status: {
      purpose: "Know whether the system is well: versions, jobs, storage, the last backup, the dates of the data.",
      steps: [
        "Read its health: whatever is unusual comes with advice.",
        "See what waits, runs or failed; retry or stop it.",
        "See storage and the last backup.",
      ],
      notes: ["Back up with `npm run backup` on the server, best every night."],
    },
  },
  tour: [
    {
      target: "nav[data-tour=workspaces]",
      title: "Workspaces",
      text: "Each of these is a kind of work: planning, corridors, targets, reports, data.",
    },
    {
      target: "[data-tour=rail]",
      title: "Tools",
      text: "A workspace has a few tools. A tool opens in the panel on the left and draws on the map.",
    },
    {
      target: "#map",
      title: "The map",
      text: "Click a hamlet, site or cable for its details on the right. The legend always says what a result rests on.",
    },
    {
      target: "#table",
      title: "The table",
      text: "It goes with the map: what is chosen in one is lit in the other. All that the map does can be done here by keyboard.",
    },
    {
      target: "search",
      title: "Search",
      text: "Names with or without marks: hamlets, communes, site codes, roads. The key / goes here.",
    },
    {
      target: "[data-tour=help]",
      title: "Help",
      text: "This button (or the key ?) explains the tool that is open.",
    },
  ],
  keys: [
    ["/", "Search"],
    ["?", "Help on the open tool"],
    ["Esc", "Close; stop measuring or drawing"],
    ["← ↑ ↓ →", "Move the map when it has the focus; move a mast on trial"],
    ["+ −", "Zoom the map"],
    ["↑ ↓ Enter", "Walk through a table, open a row"],
    ["Tab", "Go to the next part"],
  ],
};
