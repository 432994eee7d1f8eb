package io.specter.apisettings.adapter.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/** What a container gives: one entity manager for all of a thread's transaction, and a fresh view outside of one. */
final class ThreadTransactions implements UserTransaction {

    private final ThreadLocal<EntityManager> current;

    ThreadTransactions(EntityManagerFactory factory) {
        this.current = ThreadLocal.withInitial(factory::createEntityManager);
    }

    EntityManager entities() {
        return (EntityManager) Proxy.newProxyInstance(
                EntityManager.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> invoke(method, arguments));
    }

    private Object invoke(Method method, Object[] arguments) throws Throwable {
        EntityManager entities = current.get();
        if (!isRunning()) {
            entities.clear();
        }
        try {
            return method.invoke(entities, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private boolean isRunning() {
        return current.get().getTransaction().isActive();
    }

    @Override
    public void begin() throws NotSupportedException {
        if (isRunning()) {
            throw new NotSupportedException("a transaction runs");
        }
        current.get().clear();
        current.get().getTransaction().begin();
    }

    @Override
    public void commit() throws RollbackException {
        try {
            current.get().getTransaction().commit();
        } catch (PersistenceException e) {
            RollbackException refused = new RollbackException("not committed");
            refused.initCause(e);
            throw refused;
        }
    }

    @Override
    public void rollback() {
        current.get().getTransaction().rollback();
    }

    @Override
    public void setRollbackOnly() {
        current.get().getTransaction().setRollbackOnly();
    }

    @Override
    public int getStatus() {
        return isRunning() ? Status.STATUS_ACTIVE : Status.STATUS_NO_TRANSACTION;
    }

    @Override
    public void setTransactionTimeout(int seconds) throws SystemException {
        throw new SystemException("there is none");
    }
}
