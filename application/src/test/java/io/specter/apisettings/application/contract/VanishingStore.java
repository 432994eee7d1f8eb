package io.specter.apisettings.application.contract;

import io.specter.apisettings.application.port.Unavailable;
import io.specter.apisettings.application.port.out.AuditLog;
import io.specter.apisettings.application.port.out.OutPorts;
import io.specter.apisettings.application.port.out.Transactions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.util.stream.Stream;

/** Ports whose store can be made to give no answer from the moment on that a change was committed. */
public final class VanishingStore {

    private final OutPorts ports;
    private volatile boolean leaving;
    private volatile boolean changing;
    private volatile boolean gone;

    public VanishingStore(OutPorts ports) {
        this.ports = vanishing(ports);
    }

    public OutPorts ports() {
        return ports;
    }

    /** The next change that the trail takes is the last thing the store does. */
    public void leaveAfterTheNextChange() {
        leaving = true;
    }

    public boolean isGone() {
        return gone;
    }

    private OutPorts vanishing(OutPorts all) {
        RecordComponent[] components = OutPorts.class.getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] each = Stream.of(components).map(port -> vanishing(all, port)).toArray();
        try {
            return OutPorts.class.getDeclaredConstructor(types).newInstance(each);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a record does what it says", e);
        }
    }

    private Object vanishing(OutPorts all, RecordComponent component) {
        try {
            Object port = component.getAccessor().invoke(all);
            return component.getType().isInterface() ? vanishing(component.getType(), port) : port;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a record does what it says", e);
        }
    }

    private Object vanishing(Class<?> type, Object port) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (gone) {
                throw new Unavailable("the store is gone");
            }
            return port instanceof Transactions ? commit(port, method, arguments) : call(port, method, arguments);
        });
    }

    private Object commit(Object transactions, Method method, Object[] arguments) throws Throwable {
        changing = false;
        Object result = call(transactions, method, arguments);
        gone = leaving && changing;
        return result;
    }

    private Object call(Object port, Method method, Object[] arguments) throws Throwable {
        changing |= port instanceof AuditLog && method.getName().equals("append");
        try {
            return method.invoke(port, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
