namespace Ledestjerne.Web.Serving;

/// What can go wrong on the way to a page, said in Words/failure.json.
public enum Failure { NotFound, NotAllowed, StaleForm, Broken }
