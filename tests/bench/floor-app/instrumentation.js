// Without one of its own, Next would take that of the project: the empty page is to be empty.
export function register() {}
