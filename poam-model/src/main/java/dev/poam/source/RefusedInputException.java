package dev.poam.source;

/** A file that is not read any further; the one problem says why. */
public final class RefusedInputException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public RefusedInputException(Problem problem) {
        super(problem.path() + ": " + problem.message());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
